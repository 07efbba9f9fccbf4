import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { ClipShot } from '../../../../src/scene/clip/clip-shot.js';
import { CLIP_SHOT_SCHEMA } from '../../../../src/scene/clip/clip-shot-schema.js';
import { readClipShot } from '../../../../src/scene/clip/read-clip-shot.js';
import { expectHaikeiError } from '../expect-haikei-error.js';

const FILE = resolve(__dirname, '../../../../docs/shot.schema.json');

const layer = {
  name: 'A',
  kind: 'cel',
  key: 'white',
  smooth: true,
  x: 0.5,
  y: -3,
  width: 1920,
  height: 1080,
  speed: 1,
  views: [
    { frame: 0, left: -0.5, top: 3, zoom: 1 },
    { frame: 2, left: 10.25, top: 3, zoom: 2 },
  ],
  drawings: [{ id: '1', path: '../A/A_0001.png', layer: null }],
  spans: [
    { frame: 0, frames: 2, drawing: '1' },
    { frame: 2, frames: 1, drawing: null },
  ],
} as const;

const shot: ClipShot = {
  format: 'haikei-shot/1',
  name: 'cut12',
  software: 'haikei 0.1.0',
  fps: [24_000, 1001],
  frames: 3,
  width: 1920,
  height: 1080,
  layers: [layer],
  camera: {
    format: 'haikei-camera/1',
    frame: null,
    keys: [{ frame: 0, x: 1, y: 2, zoom: 1, ease: 'in' }],
    speeds: {},
  },
  output: {
    frames: 'frames/cut12_%04d.png',
    first: 1,
    preview: 'p.png',
    contact: 'c.png',
    movies: ['clip.mp4'],
  },
  provenance: [{ format: 'haikei-provenance/1' }],
};

const read = (value: unknown): ClipShot => readClipShot(JSON.stringify(value), 'shot.json');
const withLayer = (changes: object): unknown => ({ ...shot, layers: [{ ...layer, ...changes }] });

test('what was written is read back', () => {
  expect(read(shot)).toEqual(shot);
});

test.each<readonly [string, unknown, string, RegExp]>([
  ['another version', { ...shot, format: 'haikei-shot/2' }, 'format', /haikei-shot\/2/],
  ['no frames', { ...shot, frames: 0 }, 'frames', /less than 1/],
  ['no layers', { ...shot, layers: [] }, 'layers', /is empty/],
  ['a rate of nothing', { ...shot, fps: [24, 0] }, 'fps[1]', /less than 1/],
  ['a drawing that is not there', withLayer({ drawings: [] }), 'layers[0]', /not among/],
  [
    'a gap',
    withLayer({ spans: [{ frame: 0, frames: 1, drawing: null }, layer.spans[1]] }),
    'layers[0]',
    /gap/,
  ],
  ['no view of a layer', withLayer({ views: [] }), 'layers[0].views', /is empty/],
  ['views that go back', withLayer({ views: [...layer.views].reverse() }), 'layers[0].views', /frame 0/],
  [
    'a view of no size',
    withLayer({ views: [{ ...layer.views[0], zoom: 0 }] }),
    'layers[0].views[0].zoom',
    /less than/,
  ],
  ['too short', { ...shot, frames: 4 }, 'layers[0].spans', /frame 4/],
  [
    'a Windows path',
    withLayer({ drawings: [{ id: '1', path: 'A\\1.png', layer: null }] }),
    'layers[0].drawings[0].path',
    /written with/,
  ],
  ['a field nobody knows', { ...shot, colour: 1 }, 'colour', /no such/],
  [
    'a camera that is wrong',
    { ...shot, camera: { ...shot.camera, keys: [] } },
    'camera.keys',
    /at least one/,
  ],
])('%s is refused', (_, value, where, reason) => {
  const details = expectHaikeiError('shot-invalid', () => read(value));
  expect(details).toMatchObject({ path: 'shot.json', where });
  expect(details.reason).toMatch(reason);
});

test('what is no JSON is refused', () => {
  expect(expectHaikeiError('shot-invalid', () => readClipShot('{', 'x')).reason).toMatch(/not JSON/);
});

test('docs/shot.schema.json is current (write it anew with UPDATE_SCHEMA=1)', () => {
  const generated = toJsonSchema(CLIP_SHOT_SCHEMA, { typeMode: 'input', ignoreActions: ['check', 'finite'] });
  const schema = { ...generated, title: 'Haikei shot' };
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(existsSync(FILE)).toBe(true);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
