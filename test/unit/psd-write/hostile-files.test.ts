import fc from 'fast-check';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { allLayers, planAbove, plateFor, signal } from './support/sample-plate.js';
import { sampleShot, SHOT_FORMATS } from './support/sample-shot.js';

/** Paints the first layer that can be painted; whatever is thrown must be one of our errors. */
async function paint(bytes: Uint8Array): Promise<'painted' | 'refused'> {
  const host = new PsdHost('cut', bytes);
  try {
    const { layers } = await host.readShot(signal);
    for (const source of allLayers(layers)) {
      if (source.kind === 'group') continue;
      const pixels = await host.readPixels(signal, source.id);
      await host.insertPlate(signal, plateFor(source, pixels, planAbove(layers, source.id)));
      return 'painted';
    }
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    expect(host.output()).toEqual([bytes]);
  }
  return 'refused';
}

describe.each(SHOT_FORMATS)('a file with bytes that were tampered with, %s', (_title, format) => {
  const good = joinSegments(newDocument(sampleShot(format)));
  const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });

  it('is painted or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await paint(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused wherever it ends too early', async () => {
    for (let end = 0; end < good.length - 1; end += 97) {
      expect(await paint(good.slice(0, end))).toBe('refused');
    }
  });
});
