import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateOnThread } from '../../../src/cli/pictures/inflate-on-thread.js';
import { type Inflate, inflateInto } from '../../../src/pictures/inflate-into.js';

const { signal } = new AbortController();

async function outcome(inflate: Inflate, parts: readonly Uint8Array[], size: number): Promise<unknown> {
  const target = new Uint8Array(size);
  const result = await inflate(signal, parts, target);
  return [result, [...target]];
}

const partsOf = (bytes: Uint8Array, cut: number): readonly Uint8Array[] => [
  bytes.subarray(0, cut % (bytes.length + 1)),
  bytes.subarray(cut % (bytes.length + 1)),
];

const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });

test('what was packed comes back, in whatever parts', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(), async (plain, cut) => {
      const parts = partsOf(deflateSync(plain), cut);
      expect(await outcome(inflateOnThread, parts, plain.length)).toEqual([
        { written: plain.length, end: 'complete' },
        [...plain],
      ]);
    }),
  );
});

test('of what is cut off, damaged, too long or too short it says the same as the patient one', async () => {
  const harm = fc.record({
    keep: fc.nat(500),
    at: fc.nat(500),
    by: fc.nat(255),
    size: fc.nat(500),
    cut: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(bytes, harm, async (plain, { keep, at, by, size, cut }) => {
      const packed = Uint8Array.from(deflateSync(plain)).subarray(0, keep);
      if (at < packed.length) packed[at]! ^= by;
      const parts = partsOf(packed, cut);
      expect(await outcome(inflateOnThread, parts, size)).toEqual(await outcome(inflateInto, parts, size));
    }),
    { numRuns: 300 },
  );
});

test('stopped, it says so', async () => {
  const stopped = AbortSignal.abort();
  await expect(inflateOnThread(stopped, [], new Uint8Array(1))).rejects.toMatchObject({ code: 'cancelled' });
});
