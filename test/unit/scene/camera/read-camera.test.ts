import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { CAMERA_SCHEMA } from '../../../../src/scene/camera/camera-schema.js';
import { readCamera } from '../../../../src/scene/camera/read-camera.js';
import { expectHaikeiError } from '../expect-haikei-error.js';

const FILE = resolve(__dirname, '../../../../docs/camera.schema.json');
const read = (value: unknown): ReturnType<typeof readCamera> => readCamera(JSON.stringify(value), 'pan.json');
const key = { frame: 0, x: 1, y: 2 };
const camera = { format: 'haikei-camera/1', keys: [key] };

test('what is left out: the size of the cels, no zoom, an even speed, every layer on the plate', () => {
  expect(read(camera)).toEqual({
    format: 'haikei-camera/1',
    frame: null,
    keys: [{ ...key, zoom: 1, ease: 'linear' }],
    speeds: {},
  });
});

test.each<readonly [unknown, string, RegExp]>([
  [{ ...camera, format: 'haikei-camera/2' }, 'format', /found "haikei-camera\/2"/],
  [{ ...camera, keys: [] }, 'keys', /at least one key/],
  [{ ...camera, keys: [key, key] }, 'keys', /in order of their frames/],
  [{ ...camera, keys: [{ ...key, frame: 1.5 }] }, 'keys[0].frame', /whole/],
  [{ ...camera, keys: [{ ...key, x: '1' }] }, 'keys[0].x', /expected number, found "1"/],
  [{ ...camera, keys: [{ ...key, zoom: 0 }] }, 'keys[0].zoom', /less than 0.05/],
  [{ ...camera, keys: [{ ...key, ease: 'quick' }] }, 'keys[0].ease', /found "quick"/],
  [{ ...camera, keys: [{ ...key, roll: 3 }] }, 'keys[0].roll', /no such setting/],
  [{ ...camera, frame: { width: 0, height: 5 } }, 'frame.width', /less than 1/],
  [{ ...camera, speeds: { bg: 99 } }, 'speeds.bg', /more than 20/],
  [null, 'camera', /found null/],
])('%j is refused at %s', (value, where, reason) => {
  const details = expectHaikeiError('camera-invalid', () => read(value));
  expect(details).toMatchObject({ path: 'pan.json', where });
  expect(details.reason).toMatch(reason);
});

test('what is no JSON is refused', () => {
  expect(expectHaikeiError('camera-invalid', () => readCamera('{', 'pan.json')).reason).toMatch(/not JSON/);
});

test('docs/camera.schema.json is current (write it anew with UPDATE_SCHEMA=1)', () => {
  const generated = toJsonSchema(CAMERA_SCHEMA, { typeMode: 'input', ignoreActions: ['check'] });
  const schema = { ...generated, title: 'Haikei camera' };
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(existsSync(FILE)).toBe(true);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
