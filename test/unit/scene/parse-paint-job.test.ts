import fc from 'fast-check';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { PaintJob } from '../../../src/scene/job/paint-job.js';
import { parsePaintJob } from '../../../src/scene/job/parse-paint-job.js';
import { readPaintJob } from '../../../src/scene/job/read-paint-job.js';
import { serializePaintJob } from '../../../src/scene/job/serialize-paint-job.js';
import { ROLES } from '../../../src/scene/role.js';
import { expectHaikeiError } from './expect-haikei-error.js';

const FORMAT = 'haikei-job/1';

test('a job that says nothing but its format is the default job', () => {
  expect(parsePaintJob({ format: FORMAT })).toEqual(DEFAULT_PAINT_JOB);
  expect(parsePaintJob({ format: FORMAT, look: {} })).toEqual(DEFAULT_PAINT_JOB);
});

test('the default job refuses nothing of its own', () => {
  expect(parsePaintJob(DEFAULT_PAINT_JOB)).toEqual(DEFAULT_PAINT_JOB);
});

const WRONG: readonly (readonly [value: unknown, where: string, reason: RegExp])[] = [
  [null, 'job', /expected Object, found null/],
  [[], 'format', /found undefined/],
  ['x', 'job', /expected Object, found "x"/],
  [{}, 'format', /expected "haikei-job\/1"|expected "format"/],
  [{ format: 'haikei-job/2' }, 'format', /expected "haikei-job\/1", found "haikei-job\/2"/],
  [{ format: FORMAT, strenght: 1 }, 'strenght', /there is no such setting/],
  [{ format: FORMAT, look: { hand: 'gouache' } }, 'look.hand', /there is no such setting/],
  [{ format: FORMAT, strength: 1.5 }, 'strength', /is more than 1 \(found 1\.5\)/],
  [{ format: FORMAT, strength: -0.1 }, 'strength', /is less than 0/],
  [{ format: FORMAT, detail: 0.2 }, 'detail', /is less than 0\.25/],
  [{ format: FORMAT, detail: 4.1 }, 'detail', /is more than 4/],
  [{ format: FORMAT, detail: '2' }, 'detail', /expected number, found "2"/],
  [{ format: FORMAT, strength: NaN }, 'strength', /expected number, found NaN/],
  [{ format: FORMAT, strength: Infinity }, 'strength', /is more than 1/],
  [{ format: FORMAT, strength: '1' }, 'strength', /expected number, found "1"/],
  [{ format: FORMAT, strength: null }, 'strength', /expected number, found null/],
  [{ format: FORMAT, tile: 31 }, 'tile', /is less than 32/],
  [{ format: FORMAT, tile: 4097 }, 'tile', /is more than 4096/],
  [{ format: FORMAT, tile: 64.5 }, 'tile', /is not a whole number/],
  [{ format: FORMAT, profile: 'free' }, 'profile', /expected \("commercial" \| "personal"\), found "free"/],
  [{ format: FORMAT, roles: { A: 'cell' } }, 'roles.A', /found "cell"/],
  [{ format: FORMAT, roles: { 'Layer 3': 1 } }, 'roles["Layer 3"]', /found 1/],
  [{ format: FORMAT, roles: { '': 'cel' } }, 'roles[""]', /is empty/],
  [{ format: FORMAT, look: { hands: { ink: -1 } } }, 'look.hands.ink', /is less than 0/],
  [{ format: FORMAT, look: { hands: { ink: Infinity } } }, 'look.hands.ink', /is more than/],
  [{ format: FORMAT, look: { hands: { ink: 0 } } }, 'look.hands', /needs a hand with a weight above 0/],
  [{ format: FORMAT, background: '' }, 'background', /is empty/],
  [{ format: FORMAT, background: 'x'.repeat(1025) }, 'background', /is longer than 1024/],
  [{ format: FORMAT, model: 3 }, 'model', /found 3/],
  [{ format: FORMAT, bakeLight: 'yes' }, 'bakeLight', /expected boolean, found "yes"/],
  [{ format: FORMAT, hideSource: 1 }, 'hideSource', /expected boolean, found 1/],
  [{ format: FORMAT, reproducible: undefined, tile: '512' }, 'tile', /found "512"/],
];

test.each(WRONG)('%j is refused at %s', (value, where, reason) => {
  const details = expectHaikeiError('job-invalid', () => parsePaintJob(value));
  expect(details.where).toBe(where);
  expect(details.reason).toMatch(reason);
});

test('names that an object cannot hold safely are refused, not dropped', () => {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const text = `{"format":"${FORMAT}","roles":{"${name}":"cel"}}`;
    expect(expectHaikeiError('job-invalid', () => readPaintJob(text)).where).toBe(`roles.${name}`);
    const hands = `{"format":"${FORMAT}","look":{"hands":{"${name}":1}}}`;
    expect(expectHaikeiError('job-invalid', () => readPaintJob(hands)).where).toBe(`look.hands.${name}`);
  }
  expect(({} as Record<string, unknown>)['cel']).toBeUndefined();
});

test('an endless list of corrections is refused', () => {
  const roles = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`L${i}`, 'cel']));
  expect(expectHaikeiError('job-invalid', () => parsePaintJob({ format: FORMAT, roles })).where).toBe(
    'roles',
  );
});

test('a job file may start with a byte order mark; what is no JSON or far too long is refused', () => {
  expect(readPaintJob(`\uFEFF{"format":"${FORMAT}"}`)).toEqual(DEFAULT_PAINT_JOB);
  expect(expectHaikeiError('job-invalid', () => readPaintJob('{')).reason).toMatch(/^this is not JSON/);
  expectHaikeiError('file-too-large', () => readPaintJob(' '.repeat(4 * 1024 * 1024 + 1)));
});

const name = fc
  .string({ minLength: 1, maxLength: 20, unit: 'binary' })
  .filter((s) => !['__proto__', 'constructor', 'prototype'].includes(s));
const jobs: fc.Arbitrary<PaintJob> = fc.record({
  format: fc.constant(FORMAT),
  background: fc.option(name),
  roles: fc.dictionary(name, fc.constantFrom(...ROLES), { noNullPrototype: true }),
  model: fc.option(name),
  look: fc.record({
    hands: fc.dictionary(name, fc.double({ min: 0.001, max: 1000, noNaN: true }), { noNullPrototype: true }),
    light: fc.option(name),
  }),
  bakeLight: fc.boolean(),
  strength: fc.double({ min: 0, max: 1, noNaN: true }).map((s) => s + 0),
  detail: fc.double({ min: 0.25, max: 4, noNaN: true }),
  profile: fc.constantFrom('commercial', 'personal'),
  hideSource: fc.boolean(),
  tile: fc.option(fc.integer({ min: 32, max: 4096 })),
  reproducible: fc.boolean(),
});

test('every job survives being written and read', () => {
  fc.assert(fc.property(jobs, (job) => expect(readPaintJob(serializePaintJob(job))).toEqual(job)));
});

test('equal jobs give equal bytes, whatever the order of their keys', () => {
  const reversed = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).reverse()) as T;
  fc.assert(
    fc.property(jobs, (job) => {
      const turned = reversed({
        ...job,
        roles: reversed(job.roles),
        look: reversed({ ...job.look, hands: reversed(job.look.hands) }),
      });
      expect(serializePaintJob(turned)).toBe(serializePaintJob(job));
    }),
  );
});

test('a job reads well as text', () => {
  const job: PaintJob = { ...DEFAULT_PAINT_JOB, roles: { b: 'cel', A: 'cel' }, tile: 512 };
  expect(serializePaintJob(job)).toBe(`{
  "format": "haikei-job/1",
  "background": null,
  "roles": {
    "A": "cel",
    "b": "cel"
  },
  "model": null,
  "look": {
    "hands": {},
    "light": null
  },
  "bakeLight": false,
  "strength": 1,
  "detail": 1,
  "profile": "commercial",
  "hideSource": false,
  "tile": 512,
  "reproducible": false
}
`);
});
