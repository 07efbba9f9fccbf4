import fc from 'fast-check';
import { toBase64 } from '../../../src/host/photoshop/commands/to-base64.js';

test('base64 is what Node makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
