import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { rect, rectFromSize } from '../../src/geometry/rect.js';
import { asLayerPixels } from '../../src/raster/as-layer-pixels.js';
import { firstChannel } from '../../src/raster/first-channel.js';
import { encodePng } from '../../src/raster/png/encode-png.js';
import * as build from '../unit/raster/colour/profile-builder.js';
import { testWithImageMagick } from '../unit/pictures/image-magick.js';
import { group, paintedLayer, SHOT, shotBytes, testPicture } from './support/small-shot.js';
import { drawingPng } from './support/small-clip.js';
import { runHaikei } from './support/run-haikei.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

/** Far from sRGB's curve, so that samples that are not converted show. */
const LINEAR = build.grayProfile(build.curv([]));

const FORMAT = { depth: 8, mode: 'gray' } as const;

/** A layer in grey. */
const grey = (layer: ReturnType<typeof paintedLayer>) => ({
  ...layer,
  pixels: asLayerPixels({ ...firstChannel(layer.pixels), channels: 1 }, FORMAT),
});

const greyShot = (): Uint8Array =>
  shotBytes(
    [
      grey(paintedLayer('BG')),
      group(
        'A',
        [1, 2].map((number) =>
          grey(paintedLayer(`A_${number}`, { bounds: rect(20 * number, 10, 20 * number + 30, 50) })),
        ),
      ),
    ],
    { mode: 'gray', profile: LINEAR },
  );

/** What ImageMagick sees of a file: channels, and the profile in it. */
const seen = (path: string, what: string): string =>
  execFileSync('identify', ['-format', what, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

testWithImageMagick(
  'a grey document gives grey frames, preview and contact sheet, with its profile',
  async () => {
    const place = createWorkplace();
    place.write('cut.psd', greyShot());
    const args = ['clip', 'cut.psd', '--no-movie', '--reproducible'];
    expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
    const names = readdirSync(place.path('cut-clip/frames')).map((name) => `frames/${name}`);
    expect(names.length).toBe(2);
    for (const name of [...names, 'preview.png', 'contact.png', 'plate.png']) {
      const path = place.path(`cut-clip/${name}`);
      expect([name, seen(path, '%[colorspace] %[icc:description]')]).toEqual([name, 'Gray Test grey']);
      expect(decode(place.read(`cut-clip/${name}`)).channels).toBe(1);
    }
    // A run that goes on reads its grey frames back, and makes the same of them.
    const whole = place.read('cut-clip/contact.png');
    rmSync(place.path('cut-clip/contact.png'));
    expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
    expect(place.read('cut-clip/contact.png').equals(whole)).toBe(true);
  },
);

testWithImageMagick(
  'over a grey background from a file cels keep their colours: its plate goes into sRGB',
  async () => {
    const place = createWorkplace();
    const picture = firstChannel(testPicture(rectFromSize(SHOT.width, SHOT.height)));
    place.write('bg.png', encodePng(picture, { profile: LINEAR }));
    mkdirSync(place.path('cels/A'), { recursive: true });
    place.write('cels/A/A_0001.png', drawingPng(1));
    const args = ['clip', '--background', 'bg.png', '--cels', 'cels', '--out', 'out', '--no-movie'];
    expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
    const frame = place.path('out/frames/bg_0001.png');
    expect(seen(frame, '[%[icc:description]]')).toBe('[]');
    const plate = place.path('out/plate.png');
    expect(seen(plate, '%[colorspace] %[icc:description]')).toBe('Gray Test grey');

    const srgb = place.write('srgb.icc', build.rgbProfile(build.SRGB, build.SRGB_PARA));
    // The same plate with its profile taken for RGB's, which ImageMagick converts.
    const linear = place.write('linear.icc', build.rgbProfile(build.SRGB, build.curv([])));
    const wide = place.write('wide.png', encode({ ...decode(place.read('out/plate.png')), depth: 8 }));
    const converted = ['-strip', '-colorspace', 'Gray', '-set', 'colorspace', 'sRGB', '-type', 'TrueColor'];
    const under = ['-profile', linear, '-profile', srgb, '-depth', '8'];
    const cel = place.path('cels/A/A_0001.png');
    const over = [cel, '-compose', 'over', '-composite', '-depth', '8', 'rgb:-'];
    const expected = execFileSync('convert', [wide, ...converted, ...under, '-strip', ...over]);
    const found = decode(place.read('out/frames/bg_0001.png'));
    expect(found.channels).toBe(3);
    const steps = Array.from(expected, (value, i) => Math.abs(value - found.data[i]!));
    expect(steps.length).toBe(SHOT.width * SHOT.height * 3);
    expect(Math.max(...steps)).toBeLessThanOrEqual(1);
  },
);

testWithImageMagick('grey footage with a profile is painted in sRGB', async () => {
  const place = createWorkplace();
  const picture = firstChannel(testPicture(rectFromSize(SHOT.width, SHOT.height)));
  mkdirSync(place.path('film'));
  for (const number of [1, 2]) place.write(`film/f_${number}.png`, encodePng(picture, { profile: LINEAR }));
  const args = ['clip', '--background', 'film', '--out', 'out', '--no-movie', '--strength', '0'];
  expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
  const { channels, data } = decode(place.read('out/frames/film_0001.png'));
  expect(seen(place.path('out/frames/film_0001.png'), '[%[icc:description]]')).toBe('[]');
  // Linear light in sRGB's encoding (IEC 61966-2-1).
  const encoded = (x: number): number => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
  for (const i of [0, 50, 3000]) {
    const expected = 255 * encoded(picture.data[i]! / 255);
    for (let c = 0; c < 3; c++) expect(Math.abs(data[i * channels + c]! - expected)).toBeLessThanOrEqual(1);
  }
});
