import { type Rect, rectFromSize } from '../../../geometry/rect.js';
import { deselect } from '../commands/selection.js';
import { type Coverage, readSelection } from '../imaging/read-selection.js';
import { withImage } from '../imaging/with-image.js';
import type { WriteContext } from './write-context.js';

async function putBack({ scope, document }: WriteContext, canvas: Rect, whole: Coverage): Promise<void> {
  const imageData = await scope.imaging.createImageDataFromBuffer(whole, {
    width: canvas.right,
    height: canvas.bottom,
    components: 1,
    colorSpace: 'Grayscale',
    colorProfile: 'Gray Gamma 2.2',
    chunky: true,
  });
  await withImage({ imageData }, () =>
    scope.imaging.putSelection({
      documentID: document.id,
      imageData,
      replace: true,
      targetBounds: { left: 0, top: 0 },
    }),
  );
}

/**
 * Puts the artist's selection away while layers are made, because new adjustment layers would take it as their mask,
 * and sets it again. `work` gets what is selected inside `bounds`, null where nothing is.
 */
export async function withoutSelection<T>(
  context: WriteContext,
  bounds: Rect,
  work: (selected: Coverage | null) => Promise<T>,
): Promise<T> {
  const { scope, document } = context;
  if (document.selection.bounds === null) return work(null);
  const canvas = rectFromSize(document.width, document.height);
  const whole = await readSelection(scope, document, canvas);
  const selected = await readSelection(scope, document, bounds);
  await scope.remember(null, () => ({ undo: () => putBack(context, canvas, whole) }));
  await scope.play([deselect(document.id)]);
  const result = await work(selected);
  await putBack(context, canvas, whole);
  return result;
}
