import fc from 'fast-check';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { parseModelCard } from '../../../src/inference/parse-model-card.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { thrownBy } from '../../fakes/thrown-by.js';

const good = fakeModelCard();
const parse = (card: unknown) => parseModelCard(JSON.stringify(card), 'x.card.json');

/** The card with the value at a path like `geometry.halo` replaced; undefined removes it. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1)!] = value;
  return copy;
}

test('a card survives being written and read', () => {
  expect(parse(good)).toEqual(good);
});

test('a byte order mark is not held against a card, nor a field of a later time', () => {
  expect(parseModelCard(`\uFEFF${JSON.stringify({ ...good, mood: 'blue' })}`, 'x')).toEqual(good);
});

test.each<[string, unknown, string]>([
  ['format', 'haikei-model-card/2', 'format'],
  ['name', '../../etc/passwd', 'name'],
  ['name', 'x'.repeat(65), 'name'],
  ['version', '', 'version'],
  ['title.ja', undefined, 'title.ja'],
  ['title.en', 'x'.repeat(301), 'title.en'],
  ['file', 'folder/net.onnx', 'file'],
  ['file', '..\\net.onnx', 'file'],
  ['file', 'net.exe', 'file'],
  ['sha256', 'A'.repeat(64), 'sha256'],
  ['bytes', 0, 'bytes'],
  ['bytes', 3e9, 'bytes'],
  ['bytes', 10.5, 'bytes'],
  ['licence', undefined, 'licence'],
  ['licence.commercialUse', 'yes', 'licence.commercialUse'],
  ['licence.url', 'javascript:alert(1)', 'licence.url'],
  ['licence.attribution', 'x'.repeat(4001), 'licence.attribution'],
  ['tensors.input.layout', 'CHW', 'tensors.input.layout'],
  ['tensors.input.range', [1, 1], 'tensors.input.range'],
  ['tensors.input.range', [0, 1e9], 'tensors.input.range.1'],
  ['tensors.input.range', [0], 'tensors.input.range.1'],
  ['tensors.output.channels', 'YUV', 'tensors.output.channels'],
  ['geometry.stride', 0, 'geometry.stride'],
  ['geometry.halo', 1028, 'geometry.halo'],
  ['geometry.halo', -4, 'geometry.halo'],
  ['geometry.halo', 10, 'geometry.halo'],
  ['geometry.halo', null, 'geometry.halo'],
  ['geometry.normalisation', 'global', 'geometry.halo'],
  ['geometry.sizeMultiple', 255, 'geometry.sizeMultiple'],
  ['hands', [good.hands[0], good.hands[0]], 'hands'],
  ['hands', [good.hands[0], { ...good.hands[0], id: 'ink' }], 'tensors.hands'],
  ['hands', Array.from({ length: 65 }, (_, i) => ({ ...good.hands[0], id: `h${i}` })), 'hands'],
  ['tensors.hands', { name: 'hands', length: 2 }, 'tensors.hands.length'],
  ['cost.parameters', -1, 'cost.parameters'],
  ['knownFailures', ['x'.repeat(4001)], 'knownFailures.0'],
  ['training', [], 'training'],
  ['training', { sources: Array.from({ length: 50_001 }, () => 0) }, 'training'],
  [
    'metrics',
    { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: { l: { m: 1 } } } } } } } } } } } } },
    'metrics',
  ],
])('a card whose %s is %j is invalid there', (path, value, where) => {
  const { code, details } = thrownBy(() => parse(changed(path, value)));
  expect([code, details]).toEqual([
    'card-invalid',
    { path: 'x.card.json', where, reason: expect.stringMatching(/\S/) as unknown },
  ]);
});

test.each([
  ['no JSON', '{"format":'],
  ['too long', ' '.repeat(1_000_001)],
])('a card that is %s is invalid as a file', (_name, text) => {
  expect(thrownBy(() => parseModelCard(text, 'x'))).toMatchObject({
    code: 'card-invalid',
    details: { where: 'file' },
  });
});

test('whatever JSON comes in, either a card comes out or a card-invalid', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, key) => {
      try {
        parse({ ...good, [key]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(HaikeiError);
        expect((error as HaikeiError).code).toBe('card-invalid');
      }
    }),
  );
});
