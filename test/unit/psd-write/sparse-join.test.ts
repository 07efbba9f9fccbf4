import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { fillIn, joinSparsely } from '../../../src/host/psd/sparse-join.js';
import { verifyInsertion } from '../../../src/host/psd/verify-insertion.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { expectOriginalBytes } from './support/original-bytes.js';
import { insertionFor } from './support/sample-insertion.js';
import { box, noise } from './support/sample-pixels.js';
import { paintLayer, plateFor, signal } from './support/sample-plate.js';

const big = box(0, 0, 400, 400);
const layers = ['BG', 'A', 'B'].map(
  (name, seed) =>
    ({ kind: 'layer', name, bounds: big, pixels: noise(big, { channels: 4, depth: 8, seed }) }) as const,
);
const bytes = joinSegments(
  newDocument({ width: 400, height: 400, depth: 8, mode: 'rgb', profile: null, layers }),
);
const before = parsePsd(bytes);
const insertion = insertionFor(before, { action: 'insert', at: 1 }, 0);

describe('reading a large file back without a second copy of it', () => {
  it.each([
    ['as a PSD', 2 ** 31],
    ['as a PSB', 1],
  ])('finds it sound %s, and whole once it is filled in', (_title, largestPsd) => {
    const { segments } = insertIntoPsd(signal, before, insertion, { largestPsd });
    const sparse = joinSparsely(before, segments);
    const left = sparse.missing.reduce((sum, piece) => sum + piece.bytes.length, 0);
    expect(left).toBeGreaterThan(bytes.length * 0.7);
    const after = parsePsd(sparse.bytes);
    verifyInsertion(before, after, insertion, sparse.missing);
    fillIn(sparse);
    expect(Buffer.compare(sparse.bytes, joinSegments(segments))).toBe(0);
    verifyInsertion(before, after, insertion);
  });

  it('notices other pixels in the place of the original ones', () => {
    const { segments } = insertIntoPsd(signal, before, insertion);
    const sparse = joinSparsely(before, segments);
    const [first, second, ...rest] = sparse.missing;
    const swapped = [{ ...first!, bytes: second!.bytes }, { ...second!, bytes: first!.bytes }, ...rest];
    expect(() => verifyInsertion(before, parsePsd(sparse.bytes), insertion, swapped)).toThrow(
      /writing changed channel -1 of layer 0 \(BG\)/,
    );
    fillIn(sparse);
    sparse.bytes[first!.at + 1000]! ^= 1;
    expect(() => verifyInsertion(before, parsePsd(sparse.bytes), insertion)).toThrow(
      /writing changed channel/,
    );
  });

  it('is nothing that a host’s user can see: same output, pixels and plates', async () => {
    const host = new PsdHost('cut', bytes);
    await paintLayer(host, 'BG');
    const first = joinSegments(host.output());
    expectOriginalBytes(before, parsePsd(first), { added: [1] });
    const { layers: stack } = await host.readShot(signal);
    const cel = stack.find((l) => l.name === 'A')!;
    const { pixels } = await host.readPixels(signal, cel.id);
    expect(pixels).toMatchPixels(layers[1]!.pixels);
    expect(Buffer.compare(joinSegments(host.output()), first)).toBe(0);
    const source = stack[0]!;
    const plan = { action: 'update', source: source.id, plate: stack[1]!.id, notes: [] } as const;
    await host.insertPlate(signal, plateFor(source, await host.readPixels(signal, source.id), plan));
    expect(Buffer.compare(joinSegments(host.output()), first)).toBe(0);
  });
});
