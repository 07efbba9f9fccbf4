import { PsdHost } from '../../src/host/psd/psd-host.js';
import type { SceneLayer } from '../../src/scene/layer.js';
import { offsetOf } from './support/patch-bytes.js';
import { runHaikei } from './support/run-haikei.js';
import { usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(120_000);

const signal = new AbortController().signal;

async function platesIn(bytes: Uint8Array): Promise<readonly SceneLayer[]> {
  const { layers } = await new PsdHost('shot', new Uint8Array(bytes)).readShot(signal);
  return layers.filter(({ name }) => name.startsWith('Haikei'));
}

test('a program that drops the stamp when it saves does not bring about a second plate', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  await runHaikei(['paint', 'cut.psd', '--out', 'painted.psd'], { cwd: place.folder });

  const saved = new Uint8Array(place.read('painted.psd'));
  saved.set(Buffer.from('xxxx'), offsetOf(saved, 'hKei'));
  place.write('saved.psd', saved);
  expect((await platesIn(saved)).map(({ stamp }) => stamp?.sourceName)).toEqual(['BG']);

  const again = await runHaikei(['paint', 'saved.psd', '--out', 'again.psd'], { cwd: place.folder });
  expect(again.stdout).toContain('repainted in place');
  expect(await platesIn(place.read('again.psd'))).toHaveLength(1);
});

test('a layer that is only called like a plate is none', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  await runHaikei(['paint', 'cut.psd', '--out', 'painted.psd'], { cwd: place.folder });
  const forged = new Uint8Array(place.read('painted.psd'));
  forged.set(Buffer.from('xxxx'), offsetOf(forged, 'hKei'));
  forged.set(Buffer.from('xxxxxx'), offsetOf(forged, 'haikei:plates'));
  expect((await platesIn(forged)).map(({ stamp }) => stamp)).toEqual([null]);
});
