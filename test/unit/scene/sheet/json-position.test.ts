import fc from 'fast-check';
import { jsonOffset } from '../../../../src/scene/sheet/json-position.js';

/** Every way to a value inside, with the value. */
function ways(
  value: unknown,
  keys: readonly (string | number)[] = [],
): readonly (readonly [keys: readonly (string | number)[], value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[keys, value]];
  const inner = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value);
  return [[keys, value], ...inner.flatMap(([key, v]) => ways(v, [...keys, key]))];
}

test('what stands at the offset is the text of the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed: unknown = JSON.parse(text);
      for (const [keys, found] of ways(parsed)) {
        const shown = JSON.stringify(found);
        expect(text.slice(jsonOffset(text, keys)).replace(/\s/g, '')).toMatch(
          new RegExp(`^${shown.replace(/\s/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['{"a": 1,, "b": 2}', 8],
  ['[1, 2', 5],
  ['{"a" 1}', 5],
  ['[01]', 2],
  ['[tru]', 1],
  ['  ', 2],
])('%j stops being JSON at %i', (text, at) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(jsonOffset(text, [])).toBe(at);
});

test('a way that is not there ends at what lacks it', () => {
  expect(jsonOffset('{"a": {"b": 1}}', ['a', 'c', 'd'])).toBe(6);
});
