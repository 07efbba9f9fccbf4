import { defaultOutput, withExtension } from '../../../src/cli/output/output-names.js';
import { flagValue, hasFlag } from '../../../src/cli/program/flag-value.js';
import { jobFromOptions } from '../../../src/cli/settings/job-from-options.js';
import { describeLook, parseLook } from '../../../src/cli/settings/parse-look.js';
import { parseRoles } from '../../../src/cli/settings/parse-roles.js';
import { thrownBy } from '../../fakes/thrown-by.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';

test('a look is one hand or a mix, and reads back in per cent', () => {
  expect(parseLook('gouache')).toEqual({ gouache: 1 });
  expect(parseLook(' gouache:2, poster:1 ,gouache:1')).toEqual({ gouache: 3, poster: 1 });
  expect(describeLook({ gouache: 3, poster: 1 })).toBe('gouache 75 % + poster 25 %');
  expect(describeLook({ gouache: 3, poster: 0 })).toBe('gouache');
});

test.each(['', 'gouache:', 'gouache:0', 'gouache:-1', 'gouache:x', 'a:1:2', ',a'])(
  'the look "%s" is refused',
  (text) => expect(thrownBy(() => parseLook(text)).code).toBe('usage'),
);

test('the last equals sign separates a layer from its role', () => {
  expect(parseRoles(['a=b=cel', ' BG 2 = book '])).toEqual({ 'a=b': 'cel', 'BG 2': 'book' });
  expect(thrownBy(() => parseRoles(['BG'])).code).toBe('usage');
  expect(thrownBy(() => parseRoles(['BG=king'])).code).toBe('usage');
});

test('options are laid over a job file, and what is not given stays', () => {
  const base = { ...DEFAULT_PAINT_JOB, strength: 0.3, background: 'sky', hideSource: true };
  const job = jobFromOptions(base, {
    strength: '0.8',
    detail: '2',
    role: ['x=cel'],
    look: 'gouache',
  });
  expect(job).toEqual({
    ...base,
    strength: 0.8,
    detail: 2,
    roles: { x: 'cel' },
    look: { hands: { gouache: 1 }, light: null },
  });
});

test('a light is named or taken away, and baked only when asked', () => {
  const base = { ...DEFAULT_PAINT_JOB, look: { hands: {}, light: 'dusk' } };
  const lightOf = (light?: string): string | null =>
    jobFromOptions(base, { ...(light !== undefined && { light }) }).look.light;
  expect([lightOf(), lightOf('night'), lightOf('none')]).toEqual(['dusk', 'night', null]);
  expect(jobFromOptions(base, {}).bakeLight).toBe(false);
  expect(jobFromOptions(base, { bakeLight: true }).bakeLight).toBe(true);
});

test.each([
  [{ strength: '1.2' }, '--strength'],
  [{ strength: '' }, '--strength'],
  [{ detail: '0.2' }, '--detail'],
  [{ detail: 'fine' }, '--detail'],
  [{ tile: '12.5' }, '--tile'],
  [{ profile: 'private' }, '--profile'],
])('the option %j is refused by name', (options, name) => {
  const refuse = (): unknown => jobFromOptions(DEFAULT_PAINT_JOB, { ...options });
  expect(thrownBy(refuse).details).toMatchObject({ reason: expect.stringContaining(name) as string });
});

test('the default result never has the name of its input', () => {
  expect(defaultOutput('/a/cut.psd', 'psd')).toBe('/a/cut-painted.psd');
  expect(defaultOutput('/a/cut-painted.psd', 'psd')).toBe('/a/cut-painted-2.psd');
  expect(defaultOutput('/a/cut-painted-9.psb', 'psb')).toBe('/a/cut-painted-10.psb');
  expect(defaultOutput('/a/street.jpg', 'psd')).toBe('/a/street-painted.psd');
  expect(withExtension('/a/cut.x.psd', 'psb')).toBe('/a/cut.x.psb');
});

test('flags are found before the line is parsed, but not behind --', () => {
  expect(flagValue(['paint', '--lang', 'ja'], '--lang')).toBe('ja');
  expect(flagValue(['paint', '--lang=ja'], '--lang')).toBe('ja');
  expect(flagValue(['--', '--lang', 'ja'], '--lang')).toBeNull();
  expect(hasFlag(['paint', '--json'], '--json')).toBe(true);
  expect(hasFlag(['paint', '--', '--json'], '--json')).toBe(false);
});
