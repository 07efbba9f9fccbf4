import { mkdirSync } from 'node:fs';
import { encode } from 'fast-png';
import { PsdHost } from '../../src/host/psd/psd-host.js';
import { stackToText } from '../../src/scene/picture/stack-to-text.js';
import { runHaikei } from './support/run-haikei.js';
import { SHOT, testPicture } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(120_000);

const signal = new AbortController().signal;
const sheet = { left: 0, top: 0, right: SHOT.width, bottom: SHOT.height };

const png = (alpha: number): Uint8Array => {
  const { width, height, data } = testPicture(sheet, alpha);
  return encode({ width, height, data: data as Uint8Array, channels: 4, depth: 8 });
};

test('a picture and a folder of cels become a shot with the plate between them', async () => {
  const place = createWorkplace();
  place.write('street.png', png(255));
  mkdirSync(place.path('cels/A'), { recursive: true });
  mkdirSync(place.path('cels/B'));
  for (const name of ['A/A_0001.png', 'A/A_0002.png', 'B/B_0001.png']) place.write(`cels/${name}`, png(128));

  const { status, stderr } = await runHaikei(['paint', 'street.png', '--cels', 'cels'], {
    cwd: place.folder,
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const shot = await new PsdHost('street', new Uint8Array(place.read('street-painted.psd'))).readShot(signal);
  expect(stackToText(shot)).toBe(
    ['◉ ▾ B', '◉   B_0001', '◉ ▾ A', '○   A_0002', '◉   A_0001', '◉ Haikei – gouache · BG', '◉ BG'].join(
      '\n',
    ),
  );
});

test('cels of another size than the background are refused with both sizes', async () => {
  const place = createWorkplace();
  place.write('street.png', png(255));
  mkdirSync(place.path('cels'));
  place.write(
    'cels/A_0001.png',
    encode({ width: 2, height: 1, data: new Uint8Array(8), channels: 4, depth: 8 }),
  );
  const { status, stderr } = await runHaikei(['paint', 'street.png', '--cels', 'cels'], {
    cwd: place.folder,
  });
  expect(status).toBe(19);
  expect(stderr).toContain('2×1');
  expect(stderr).toContain('96×64');
});
