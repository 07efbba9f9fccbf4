import fc from 'fast-check';
import { isSameLook } from '../../../src/panel/presets/is-same-look.js';
import { lookOf } from '../../../src/panel/presets/look-of.js';
import { type Preset, PRESET_LIMITS } from '../../../src/panel/presets/preset.js';
import { readPresets } from '../../../src/panel/presets/read-presets.js';
import { readSettings } from '../../../src/panel/presets/read-settings.js';
import { writePresets } from '../../../src/panel/presets/write-presets.js';
import { DEFAULT_SETTINGS } from '../../../src/panel/store/default-settings.js';

/** What a record cannot hold safely; refused in jobs, and left out here. */
const UNSAFE = new Set(['__proto__', 'prototype', 'constructor']);

const names = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !UNSAFE.has(text));
const presets: fc.Arbitrary<Preset> = fc.record({
  name: names,
  look: fc.record({
    model: fc.option(names),
    hands: fc.dictionary(names, fc.integer({ min: 0, max: 100 })),
    light: fc.option(names),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    detail: fc.double({ min: 0.25, max: 4, noNaN: true }),
    bakeLight: fc.boolean(),
  }),
});

test('presets come back as they were written', () => {
  const lists = fc.uniqueArray(presets, { selector: ({ name }) => name, maxLength: 8 });
  fc.assert(
    fc.property(lists, (list) => {
      // JSON knows no −0.
      const plain = JSON.parse(JSON.stringify(list)) as readonly Preset[];
      expect(readPresets(writePresets(list))).toEqual({ list: plain, damaged: null });
    }),
  );
});

const look = lookOf(DEFAULT_SETTINGS);
const file = (entries: unknown): string => JSON.stringify({ format: 'haikei-presets/1', presets: entries });

test.each([
  ['no JSON', '{"format":', 0],
  ['another format', JSON.stringify({ format: 'haikei-presets/2', presets: [] }), 0],
  ['no list', file({}), 0],
  ['too long a text', ' '.repeat(PRESET_LIMITS.text + 1), 0],
  [
    'a strength over 1',
    file([
      { name: 'a', look },
      { name: 'b', look: { ...look, strength: 1.1 } },
    ]),
    1,
  ],
  ['a detail under a quarter', file([{ name: 'b', look: { ...look, detail: 0.1 } }]), 0],
  ['hands that are no numbers', file([{ name: 'b', look: { ...look, hands: { x: '1' } } }]), 0],
  ['a hand heavier than 100', file([{ name: 'b', look: { ...look, hands: { x: 101 } } }]), 0],
  ['an empty name', file([{ name: '  ', look }]), 0],
  ['a name that is too long', file([{ name: 'x'.repeat(PRESET_LIMITS.name + 1), look }]), 0],
  ['a missing part', file([{ name: 'b', look: { ...look, light: undefined } }]), 0],
  ['null for a preset', file([null]), 0],
])('a stored text with %s is told and never believed', (_what, text, kept) => {
  const { list, damaged } = readPresets(text);
  expect(list).toHaveLength(kept);
  expect(damaged).toEqual({ count: 1, text });
});

test('nothing stored is nothing damaged; of two presets with one name the later stays; no more than the limit', () => {
  expect(readPresets(null)).toEqual({ list: [], damaged: null });
  const twice = readPresets(
    file([
      { name: 'a', look },
      { name: 'a', look: { ...look, light: 'dusk' } },
    ]),
  );
  expect(twice.list).toEqual([{ name: 'a', look: { ...look, light: 'dusk' } }]);
  const many = Array.from({ length: PRESET_LIMITS.count + 5 }, (_, i) => ({ name: `p${i}`, look }));
  expect(readPresets(file(many)).list.map(({ name }) => name)).toEqual(many.slice(5).map(({ name }) => name));
});

test('a name that objects cannot hold safely changes nothing but itself', () => {
  const text = `{"format":"haikei-presets/1","presets":[{"name":"a","look":{"model":null,"hands":{"__proto__":50},"light":null,"strength":1,"detail":1,"bakeLight":false}}]}`;
  const [preset] = readPresets(text).list;
  expect(Object.keys(preset?.look.hands ?? {})).toEqual([]);
  expect(({} as Record<string, unknown>)['50']).toBeUndefined();
});

test.each([null, 'x', '{}', '[]', JSON.stringify({ ...DEFAULT_SETTINGS, profile: 'studio' })])(
  'settings from %j are none',
  (text) => expect(readSettings(text)).toBeNull(),
);

test('settings come back as they were', () => {
  expect(readSettings(JSON.stringify(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS);
});

test('looks are the same when they paint the same', () => {
  expect(isSameLook({ ...look, hands: { a: 1, b: 0 } }, { ...look, hands: { a: 1 } })).toBe(true);
  expect(isSameLook({ ...look, hands: { a: 1, b: 2 } }, { ...look, hands: { b: 2, a: 1 } })).toBe(true);
  expect(isSameLook(look, { ...look, light: 'dusk' })).toBe(false);
  expect(isSameLook({ ...look, hands: { a: 1 } }, look)).toBe(false);
});
