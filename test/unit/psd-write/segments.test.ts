import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { insertionFor } from './support/sample-insertion.js';
import { box, noise } from './support/sample-pixels.js';
import { signal } from './support/sample-plate.js';

describe('the pieces of a written file', () => {
  it('are views of the original but for the plate and a few kilobytes', () => {
    const big = box(0, 0, 400, 400);
    const small = box(0, 0, 10, 10);
    const layer = (name: string, bounds: typeof big, seed: number) =>
      ({ kind: 'layer', name, bounds, pixels: noise(bounds, { channels: 4, depth: 8, seed }) }) as const;
    const layers = [layer('bg', small, 1), ...[2, 3, 4].map((seed) => layer(`cel ${seed}`, big, seed))];
    const bytes = joinSegments(
      newDocument({ width: 400, height: 400, depth: 8, mode: 'rgb', profile: null, layers }),
    );
    const file = parsePsd(bytes);
    const insertion = insertionFor(file, { action: 'insert', at: 1 }, 0);
    const { segments } = insertIntoPsd(signal, file, insertion);
    const fresh = segments.filter((s) => s.buffer !== bytes.buffer).reduce((sum, s) => sum + s.length, 0);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    // Ten rows of the merged picture, its row table, the plate, the resources that count layers.
    expect(fresh).toBeLessThan(30_000);
  });
});
