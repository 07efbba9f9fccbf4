import { execFileSync } from 'node:child_process';
import { decode, encode } from 'fast-png';
import { findProgram } from '../../src/cli/programs/find-program.js';
import { runHaikei } from './support/run-haikei.js';
import { writeClip } from './support/small-clip.js';
import { SHOT } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

const { width, height } = SHOT;
const magick = findProgram('magick') ?? findProgram('convert');
const withMagick = magick === null ? test.skip : test;

/** Green leaves to the right with a soft edge of ten pixels; what is transparent is garish, and must not show. */
function bookPng(): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const alpha = Math.min(255, Math.max(0, Math.round((x - 50) * 25.5)));
    const leaf = (x * 7 + y * 5) % 40;
    data.set(alpha === 0 ? [255, 0, 255, 0] : [30 + leaf, 110 + leaf, 40, alpha], i * 4);
  }
  return encode({ width, height, data, channels: 4, depth: 8 });
}

withMagick(
  'a painted BOOK keeps its alpha, has no halo, and lies over the cels as ImageMagick lays it',
  async () => {
    const place = createWorkplace();
    writeClip(place, [4]);
    const book = bookPng();
    place.write('leaves.png', book);
    const args = ['--background', 'bg.png', '--cels', 'cels', '--book', 'leaves.png', '--paint-books'];
    const run = await runHaikei(['clip', ...args, '--out', 'out', '--no-movie'], { cwd: place.folder });
    expect(run).toMatchObject({ status: 0 });

    const [before, after] = [decode(book).data, decode(place.read('out/book-1.png'))];
    expect(after).toMatchObject({ width, height, channels: 4 });
    let changed = 0;
    for (let i = 0; i < width * height; i++) {
      const [red, green, blue, alpha] = after.data.subarray(i * 4, i * 4 + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      expect(alpha).toBe(before[i * 4 + 3]);
      if (alpha === 0) continue;
      // Leaves to their very edge: neither the magenta beneath nor black or white comes in.
      expect([green > red, green > blue, green > 60, green < 200]).toEqual([true, true, true, true]);
      if (green !== before[i * 4 + 1]) changed++;
    }
    expect(changed).toBeGreaterThan(width);

    const layers = ['out/plate.png', 'cels/A/A_0004.png', 'out/book-1.png'].map((name) => place.path(name));
    const stack = [layers[0]!, layers[1]!, '-composite', layers[2]!, '-composite', '-depth', '8', 'rgb:-'];
    const expected = execFileSync(magick!, stack, { maxBuffer: 1 << 24 });
    const { data } = decode(place.read('out/frames/bg_0001.png'));
    const worst = Array.from(data).reduce(
      (most, value, i) => Math.max(most, Math.abs(value - expected[i]!)),
      0,
    );
    expect([data.length, worst <= 1]).toEqual([expected.length, true]);
    const { layers: told } = JSON.parse(place.read('out/shot.json').toString()) as {
      layers: readonly object[];
    };
    expect(told.at(-1)).toMatchObject({ name: 'leaves', kind: 'book', drawings: [{ path: 'book-1.png' }] });
  },
);
