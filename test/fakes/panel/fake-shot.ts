import { clipped, group, hidden, layer, MIDDLE, shotOf } from '../../unit/scene/build-shot.js';
import type { Shot } from '../../../src/scene/shot.js';

/** A cut as animators keep it: cels over a BOOK over a photo. */
export const fakeShot = (): Shot =>
  shotOf(
    layer('LO', { key: '9', visible: false }),
    group('CEL', [layer('B', { key: '5', bounds: MIDDLE }), layer('A', { key: '4', bounds: MIDDLE })], {
      key: '6',
    }),
    layer('BOOK', { key: '3', bounds: MIDDLE }),
    clipped('shadow', { key: '8' }),
    layer('BG', { key: '2' }),
    hidden('sketch', { key: '1' }),
  );
