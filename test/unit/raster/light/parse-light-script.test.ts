import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { BUNDLED } from '../../../fakes/bundled-scripts.js';
import { sampleLight } from '../../../fakes/sample-light.js';
import { thrownBy } from '../../../fakes/thrown-by.js';
import { LIGHT_SCRIPT_SCHEMA } from '../../../../src/raster/light/light-script-schema.js';
import { readLightScript } from '../../../../src/raster/light/parse-light-script.js';

const FILE = resolve(__dirname, '../../../../docs/light-script.schema.json');

const sample = sampleLight();
const { haze, bloom, chroma } = sample;
const [sky] = chroma.hues;

const damaged: readonly (readonly [object, string, RegExp])[] = [
  [{ format: 'haikei-light/2' }, 'format', /expected "haikei-light\/1", found "haikei-light\/2"/],
  [{ id: 'Golden Hour' }, 'id', /small letters/],
  [{ id: '' }, 'id', /small letters/],
  [{ title: { en: 'x' } }, 'title.ja', /expected/],
  [{ title: { en: '', ja: 'x' } }, 'title.en', /is empty/],
  [{ tone: [[0, 0]] }, 'tone', /at least 2 points/],
  [
    {
      tone: [
        [0, 0],
        [128, 300],
        [255, 255],
      ],
    },
    'tone.1.1',
    /is more than 255/,
  ],
  [
    {
      tone: [
        [0, 0],
        [128.5, 128],
        [255, 255],
      ],
    },
    'tone.1.0',
    /is not a whole number/,
  ],
  [
    {
      tone: [
        [10, 0],
        [255, 255],
      ],
    },
    'tone',
    /from input 0 to input 255/,
  ],
  [
    {
      tone: [
        [0, 0],
        [128, 200],
        [255, 100],
      ],
    },
    'tone',
    /must rise/,
  ],
  [
    {
      tone: [
        [0, 0],
        [128, 100],
        [128, 120],
        [255, 255],
      ],
    },
    'tone',
    /must rise/,
  ],
  [{ tone: Array.from({ length: 17 }, (_, i) => [i, i]) }, 'tone', /more than 16 points/],
  [{ shadow: { colour: [0, 0], amount: 0.1 } }, 'shadow.colour.2', /expected/],
  [{ shadow: { colour: [0, 0, -1], amount: 0.1 } }, 'shadow.colour.2', /is less than 0/],
  [{ light: { colour: [0, 0, 0], amount: 1.5 } }, 'light.amount', /is more than 1/],
  [{ chroma: { gain: 3, hues: [] } }, 'chroma.gain', /is more than 2/],
  [{ chroma: { gain: 1, hues: [{ ...sky, turn: 90 }] } }, 'chroma.hues.0.turn', /is more than 60/],
  [{ chroma: { gain: 1, hues: [{ ...sky, width: 1 }] } }, 'chroma.hues.0.width', /is less than 10/],
  [
    { chroma: { gain: 1, hues: [{ ...sky, lift: '0' }] } },
    'chroma.hues.0.lift',
    /expected number, found "0"/,
  ],
  [{ haze: { ...haze, above: 0 } }, 'haze.above', /is less than 0.01/],
  [{ haze: undefined }, 'haze', /expected/],
  [{ bloom: { ...bloom, threshold: 1 } }, 'bloom.threshold', /is more than 0.99/],
  [{ bloom: { ...bloom, radius: NaN } }, 'bloom.radius', /found "NaN"/],
  [{ blom: null }, 'blom', /there is no such setting/],
];

const textOf = (value: object): string =>
  JSON.stringify(value, (_key, entry: unknown) => (Number.isNaN(entry) ? 'NaN' : entry));

test.each(damaged)('a light with %j is refused at %s', (change, where, reason) => {
  const error = thrownBy(() => readLightScript(textOf({ ...sample, ...change }), 'my.json'));
  expect(error.code).toBe('light-invalid');
  expect(error.details).toMatchObject({ path: 'my.json', where });
  expect((error.details as { reason: string }).reason).toMatch(reason);
});

test('what is no JSON, or far too long, is refused with its path', () => {
  const error = thrownBy(() => readLightScript('{"format":', 'my.json'));
  expect(error).toMatchObject({ code: 'light-invalid', details: { path: 'my.json', where: 'light' } });
  expect(thrownBy(() => readLightScript(' '.repeat(300_000), 'my.json')).code).toBe('file-too-large');
});

test('a light survives being written and read, with a byte order mark too', () => {
  expect(readLightScript(`\uFEFF${JSON.stringify(sample)}`, 'x')).toEqual(sample);
});

test('the bundled lights are named like their files, and differ', () => {
  expect(BUNDLED.map(([name, { id }]) => [name, `${id}.json`])).toEqual(
    BUNDLED.map(([name]) => [name, name]),
  );
  expect(BUNDLED.length).toBeGreaterThanOrEqual(5);
  expect(new Set(BUNDLED.map(([, { title }]) => title.ja)).size).toBe(BUNDLED.length);
});

test('docs/light-script.schema.json is current (write it anew with UPDATE_SCHEMA=1)', () => {
  const schema = {
    ...toJsonSchema(LIGHT_SCRIPT_SCHEMA, { typeMode: 'input', ignoreActions: ['check'] }),
    title: 'Haikei light',
  };
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(existsSync(FILE)).toBe(true);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
