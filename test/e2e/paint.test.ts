import { existsSync, readdirSync } from 'node:fs';
import { decode } from 'fast-png';
import { PsdHost } from '../../src/host/psd/psd-host.js';
import { stackToText } from '../../src/scene/picture/stack-to-text.js';
import { runHaikei } from './support/run-haikei.js';
import { cel, group, paintedLayer, shotBytes, usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(120_000);

const signal = new AbortController().signal;

const stackOf = async (bytes: Uint8Array): Promise<string> =>
  stackToText(await new PsdHost('shot', new Uint8Array(bytes)).readShot(signal));

test('the plate lies directly above its BG and beneath every cel', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  const { status, stderr } = await runHaikei(['paint', 'cut.psd'], { cwd: place.folder });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(await stackOf(place.read('cut-painted.psd'))).toBe(
    ['◉ BOOK1', '◉ ▾ B', '◉   B_0001', '◉ ▾ A', '◉   A_0001', '◉ Haikei – gouache · BG', '◉ BG'].join('\n'),
  );
});

test('a cel under the BG takes the plate down beneath it, and a group is not entered by accident', async () => {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([cel('A'), group('美術', [paintedLayer('BG')]), cel('B')]));
  const { status } = await runHaikei(['paint', 'cut.psd'], { cwd: place.folder });
  expect(status).toBe(0);
  const lines = (await stackOf(place.read('cut-painted.psd'))).split('\n');
  expect(lines.at(-1)).toBe('◉ Haikei – gouache · BG');
});

test('all results that were asked for are written, and nothing else', async () => {
  const place = createWorkplace();
  const input = usualShot();
  place.write('cut.psd', input);
  const args = ['--out', 'out.psd', '--plate', 'plate.png', '--plate-depth', '16', '--preview', 'flat.png'];
  const { status, stdout } = await runHaikei(['paint', 'cut.psd', ...args, '--save-job', 'job.json'], {
    cwd: place.folder,
  });
  expect(status).toBe(0);
  expect(readdirSync(place.folder).sort()).toEqual(
    ['cut.psd', 'flat.png', 'job.json', 'out.psd', 'out.psd.haikei.json', 'plate.png'].sort(),
  );
  expect(place.read('cut.psd').equals(input)).toBe(true);
  expect(stdout).toContain('may be used commercially');
  const plate = decode(place.read('plate.png'));
  expect([plate.width, plate.height, plate.depth]).toEqual([96, 64, 16]);
  const flat = decode(place.read('flat.png'));
  expect([flat.width, flat.height, flat.depth]).toEqual([96, 64, 8]);
});

test('the same reproducible job gives the same bytes, from the command line and from its job file', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  const run = (...args: string[]): Promise<unknown> =>
    runHaikei(['paint', 'cut.psd', ...args], { cwd: place.folder });
  await run('--out', 'a.psd', '--reproducible', '--strength', '0.8', '--save-job', 'job.json');
  await run('--out', 'b.psd', '--reproducible', '--strength', '0.8');
  await run('--out', 'c.psd', '--job', 'job.json');
  expect(place.read('a.psd').equals(place.read('b.psd'))).toBe(true);
  expect(place.read('a.psd').equals(place.read('c.psd'))).toBe(true);
});

test('painting a painted shot again repaints the plate in place', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  await runHaikei(['paint', 'cut.psd'], { cwd: place.folder });
  const again = await runHaikei(['paint', 'cut-painted.psd', '--strength', '0.5'], { cwd: place.folder });
  expect(again.status).toBe(0);
  expect(again.stdout).toContain('repainted in place');
  expect(await stackOf(place.read('cut-painted-2.psd'))).toBe(await stackOf(place.read('cut-painted.psd')));
});

test('strength 0 gives the photograph back bit by bit', async () => {
  const place = createWorkplace();
  place.write('cut.psd', shotBytes([paintedLayer('BG')]));
  const args = ['--strength', '0', '--plate', 'plate.png'];
  expect((await runHaikei(['paint', 'cut.psd', ...args], { cwd: place.folder })).status).toBe(0);
  const plate = decode(place.read('plate.png'));
  expect(
    Buffer.from(plate.data as Uint8Array).equals(Buffer.from(paintedLayer('BG').pixels.data as Uint8Array)),
  ).toBe(true);
});

test('detail goes by the frame; the plate has every pixel, and the report says at which size it was painted', async () => {
  const place = createWorkplace();
  const large = { width: 640, height: 400 };
  const bounds = { left: 0, top: 0, right: 640, bottom: 400 };
  place.write('cut.psd', shotBytes([paintedLayer('BG', { bounds }), cel('A')], large));
  const args = ['paint', 'cut.psd', '--detail', '0.5', '--plate', 'plate.png', '--save-job', 'job.json'];
  const coarse = await runHaikei([...args, '--force', '--detail', '0.25'], { cwd: place.folder });
  expect(coarse).toMatchObject({ status: 0 });
  expect(coarse.stdout).toContain('Brushes as for 320×200');
  expect(decode(place.read('plate.png'))).toMatchObject({ width: 640, height: 400 });
  expect(JSON.parse(place.read('job.json').toString())).toMatchObject({ detail: 0.25 });
  const fine = await runHaikei([...args, '--force', '--json'], { cwd: place.folder });
  const done = JSON.parse(fine.stdout.trim().split('\n').at(-1)!) as unknown;
  expect(done).toMatchObject({
    working: { width: 640, height: 400 },
    provenance: { settings: { detail: 0.5 } },
  });
});

test('inspect shows roles with reasons and where the plate would go, and records of earlier painting', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  const before = await runHaikei(['inspect', 'cut.psd'], { cwd: place.folder });
  expect(before.status).toBe(0);
  const lines = before.stdout.split('\n');
  const plate = lines.findIndex((line) => line.startsWith('→'));
  expect(lines[plate + 1]).toMatch(/◉ BG .*bg/);
  expect(lines[plate - 1]).toMatch(/A_0001 .*cel/);
  await runHaikei(['paint', 'cut.psd'], { cwd: place.folder });
  const after = await runHaikei(['inspect', 'cut-painted.psd'], { cwd: place.folder });
  expect(after.stdout).toContain('"commercialUse": "allowed"');
  expect(after.stdout).toContain('compositeWithTrainedAlgorithmicMedia');
});

test('Ctrl-C while painting stops with status 130 and leaves nothing behind', async () => {
  const place = createWorkplace();
  const big = { width: 1500, height: 1100 };
  place.write(
    'cut.psd',
    shotBytes([paintedLayer('BG', { bounds: { left: 0, top: 0, right: 1500, bottom: 1100 } })], big),
  );
  const before = place.snapshot();
  let interrupted = false;
  const { status, stderr } = await runHaikei(['paint', 'cut.psd', '--tile', '128', '--plate', 'p.png'], {
    cwd: place.folder,
    onStderr(text, kill) {
      if (!interrupted && text.includes('10 %')) kill('SIGINT');
      interrupted ||= text.includes('10 %');
    },
  });
  expect(interrupted).toBe(true);
  expect(stderr).toContain('Nothing will be written');
  expect(status).toBe(130);
  expect(place.snapshot()).toEqual(before);
});

test('machines get one JSON object a line, with progress, result and provenance', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  const { stdout, status } = await runHaikei(['paint', 'cut.psd', '--json', '--hide-original'], {
    cwd: place.folder,
  });
  expect(status).toBe(0);
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['progress', 'done']));
  expect(events.at(-1)).toMatchObject({ event: 'done', source: 'BG', plan: { action: 'insert' } });
  expect(existsSync(place.path('cut-painted.psd'))).toBe(true);
});

test('a reader that closes its end early does not stop the painting', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  const { status } = await runHaikei(['paint', 'cut.psd', '--json'], { cwd: place.folder, deaf: true });
  expect(status).toBe(0);
  expect(existsSync(place.path('cut-painted.psd'))).toBe(true);
});

test('help is in the language that was asked for and explains the exit codes', async () => {
  const place = createWorkplace();
  const english = await runHaikei(['paint', '--help'], { cwd: place.folder });
  const japanese = await runHaikei(['paint', '--help', '--lang', 'ja'], { cwd: place.folder });
  expect([english.status, japanese.status]).toEqual([0, 0]);
  expect(english.stdout).toContain('your own files stay as they were');
  expect(japanese.stdout).toContain('使い方:');
});
