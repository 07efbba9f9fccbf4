import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { countVideoFrames } from '../../../src/cli/clip/video/count-video-frames.js';
import { probeVideo } from '../../../src/cli/clip/video/probe-video.js';
import type { VideoFacts } from '../../../src/cli/clip/video/video-facts.js';
import { VideoFrames } from '../../../src/cli/clip/video/video-frames.js';
import { findProgram } from '../../../src/cli/programs/find-program.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { errorOf } from '../cli-files/error-code.js';
import { useTemporaryFolder } from '../cli-files/temporary-folder.js';

const folder = useTemporaryFolder();
const { signal } = new AbortController();
const ffmpeg = findProgram('ffmpeg');
const withFfmpeg = ffmpeg === null || findProgram('ffprobe') === null ? test.skip : test;
jest.setTimeout(120_000);

const [WIDTH, HEIGHT, FRAMES] = [48, 32, 12];
const MOST = 1000;

/** Frame `n` is of one colour but for a square that moves. */
const frameOf = (n: number): Uint8Array => {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const inside = Math.abs((i % WIDTH) - 3 * n) < 5 && Math.floor(i / WIDTH) < 12;
    data.set(inside ? [250, 240, 20 * n] : [192, 96, 32], i * 3);
  }
  return data;
};

/** Makes a video of twelve frames at 25 a second and gives its path. */
function makeVideo(name: string, args: readonly string[]): string {
  for (let n = 0; n < FRAMES; n++) {
    const picture = { width: WIDTH, height: HEIGHT, data: frameOf(n), channels: 3, depth: 8 } as const;
    writeFileSync(join(folder(), `f_${n}.png`), encode(picture));
  }
  const path = join(folder(), name);
  const input = ['-v', 'error', '-y', '-framerate', '25', '-i', join(folder(), 'f_%d.png')];
  execFileSync(ffmpeg!, [...input, ...args, path]);
  return path;
}

const LOSSLESS = ['-c:v', 'ffv1', '-pix_fmt', 'bgr0', '-g', '1', '-level', '3', '-slicecrc', '1'];
const HD = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-colorspace', 'bt709'];
const H264 = ['-c:v', 'libx264', '-crf', '1', '-pix_fmt', 'yuv420p'];

async function read(
  path: string,
  [first, step, count]: readonly [number, number, number],
  rate: readonly [number, number] = [25, 1],
): Promise<{ readonly facts: VideoFacts; readonly pixels: readonly Pixels[] }> {
  const facts = await probeVideo(signal, path);
  const frames = new VideoFrames({ path, facts, rate }, first + count, step);
  const pixels: Pixels[] = [];
  try {
    for (let i = 0; i < count; i++) pixels.push(await frames.read(signal, first + i));
  } finally {
    await frames.close();
  }
  return { facts, pixels };
}

const counted = async (path: string, rate: readonly [number, number] = [25, 1]): Promise<number> =>
  countVideoFrames(signal, { path, facts: await probeVideo(signal, path), rate, most: MOST });

withFfmpeg('a lossless video gives its frames to the bit, from any one on and in steps', async () => {
  const path = makeVideo('walk.mkv', LOSSLESS);
  expect(await counted(path)).toBe(FRAMES);
  const { facts, pixels } = await read(path, [0, 1, FRAMES]);
  expect(facts).toMatchObject({ width: WIDTH, height: HEIGHT, rate: [25, 1], depth: 8, matrix: null });
  pixels.forEach(({ data }, n) => expect(data).toEqual(frameOf(n)));
  const thirds = await read(path, [1, 3, 3]);
  thirds.pixels.forEach(({ data }, n) => expect(data).toEqual(frameOf(3 * (n + 1))));
});

withFfmpeg('at another rate frames stand twice or are left out, and the length stays', async () => {
  const path = makeVideo('walk.mkv', LOSSLESS);
  expect(await counted(path, [50, 1])).toBe(2 * FRAMES);
  const { pixels } = await read(path, [0, 1, 6], [50, 1]);
  pixels.forEach(({ data }, n) => expect(data).toEqual(frameOf(Math.floor(n / 2))));
  expect(await counted(path, [25, 2])).toBe(FRAMES / 2);
});

withFfmpeg.each([
  ['BT.709, said', 'a.mp4', [...HD, ...H264], 8],
  ['BT.601, not said, small', 'b.mp4', H264, 8],
  ['ten bit', 'c.mkv', [...HD, '-c:v', 'ffv1', '-pix_fmt', 'yuv444p10le'], 16],
  ['turned by a telephone', 'd.mp4', [...HD, ...H264], 8],
] as const)('colours come back within 2 of 255: %s', async (_, name, args, depth) => {
  let path = makeVideo(name, args);
  if (name === 'd.mp4') {
    const turned = join(folder(), 'turned.mp4');
    execFileSync(ffmpeg!, ['-v', 'error', '-i', path, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned]);
    path = turned;
  }
  const { facts, pixels } = await read(path, [0, 1, 1]);
  const isTurned = name === 'd.mp4';
  expect(facts).toMatchObject({ depth, width: isTurned ? HEIGHT : WIDTH, height: isTurned ? WIDTH : HEIGHT });
  const { width, height, data } = pixels[0]!;
  const middle = (Math.floor(height * 0.6) * width + Math.floor(width / 2)) * 3;
  const colour = Array.from(data.subarray(middle, middle + 3), (value) => value / (depth === 16 ? 257 : 1));
  [192, 96, 32].forEach((wanted, c) => expect(Math.abs(colour[c]! - wanted)).toBeLessThanOrEqual(2));
});

withFfmpeg('fields become frames', async () => {
  const fields = ['-vf', 'setfield=tff', '-flags', '+ilme+ildct', '-x264opts', 'tff=1'];
  const { facts, pixels } = await read(makeVideo('tv.mp4', [...fields, ...H264]), [0, 1, 2]);
  expect([facts.interlaced, pixels.length]).toEqual([true, 2]);
});

withFfmpeg(
  'a damaged frame, a file that is cut off and one that is none are told with the frame',
  async () => {
    const path = makeVideo('walk.mkv', LOSSLESS);
    const bytes = readFileSync(path);
    const hurt = join(folder(), 'hurt.mkv');
    writeFileSync(hurt, bytes.fill(0x5a, Math.round(bytes.length * 0.7), Math.round(bytes.length * 0.72)));
    const damaged = await errorOf(counted(hurt));
    expect(damaged).toMatchObject({ code: 'frame-unreadable', details: { path: hurt } });
    expect(damaged.details['reason']).toContain('CRC');
    // The ninth; the decoder gives frames out a little later than it reads them.
    expect([5, 6, 7, 8, 9]).toContain(damaged.details['frame']);
    truncateSync(path, Math.round(bytes.length / 2));
    const cut = await errorOf(counted(path));
    expect(cut).toMatchObject({ code: 'frame-unreadable', details: { path } });
    const frame = Number(cut.details['frame']);
    expect([frame > 1, frame <= FRAMES / 2 + 2]).toEqual([true, true]);
    writeFileSync(path, bytes.subarray(0, 40));
    expect(await errorOf(probeVideo(signal, path))).toMatchObject({ code: 'file-unreadable' });
  },
);

withFfmpeg('a playlist that calls itself a video opens nothing', async () => {
  makeVideo('walk.mkv', LOSSLESS);
  const path = join(folder(), 'list.mp4');
  for (const text of [
    'ffconcat version 1.0\nfile walk.mkv\n',
    '#EXTM3U\n#EXTINF:1,\nwalk.mkv\n#EXT-X-ENDLIST\n',
  ]) {
    writeFileSync(path, text);
    expect(await errorOf(probeVideo(signal, path))).toMatchObject({ code: 'file-unreadable' });
  }
});

withFfmpeg('stopped, the decoder is ended too', async () => {
  const path = makeVideo('walk.mkv', LOSSLESS);
  const stop = new AbortController();
  const facts = await probeVideo(signal, path);
  const frames = new VideoFrames({ path, facts, rate: [25, 1] }, FRAMES, 1);
  await frames.read(stop.signal, 0);
  stop.abort();
  expect(await errorOf(frames.read(stop.signal, 5))).toMatchObject({ code: 'cancelled' });
  await frames.close();
});
