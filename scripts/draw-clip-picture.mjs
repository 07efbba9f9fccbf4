/**
 * Draws docs/images/clip.jpg: `node scripts/draw-clip-picture.mjs`, the first eighteen frames of the sample clip as
 * `haikei clip` puts them on its contact sheet. Needs what `npm start` builds.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { decodePicture } from '../dist/pictures/decode-picture.js';
import { downscale } from '../dist/raster/downscale.js';
import { inPackage } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

/** Pixels; what a README shows. */
const WIDTH = 1400;

const { signal } = new AbortController();
const folder = mkdtempSync(join(tmpdir(), 'haikei-clip-picture-'));
try {
  const clip = ['clip', inPackage('sample/cut-001.psd'), '--sheet', inPackage('sample/cut-001.xdts')];
  const wish = ['--frames', '18', '--no-movie', '--out', join(folder, 'clip')];
  const args = [inPackage('bin/haikei.mjs'), ...clip, ...wish];
  const { status } = await runCommand(process.execPath, args, { cwd: folder });
  if (status !== 0) throw new Error(`haikei clip ended with ${status}`);
  const path = join(folder, 'clip/contact.png');
  const sheet = (await decodePicture(signal, new Uint8Array(readFileSync(path)), path)).pixels;
  const pixels = downscale(sheet, WIDTH, Math.round((sheet.height * WIDTH) / sheet.width));
  const data = new Uint8Array(pixels.width * pixels.height * 4).fill(255);
  for (let i = 0; i < pixels.width * pixels.height; i++)
    data.set(pixels.data.subarray(i * 3, i * 3 + 3), i * 4);
  const picture = { width: pixels.width, height: pixels.height, data };
  writeFileSync(inPackage('docs/images/clip.jpg'), jpeg.encode(picture, 86).data);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
