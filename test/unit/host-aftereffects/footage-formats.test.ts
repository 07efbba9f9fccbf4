import { decode } from 'fast-png';
import { paint } from '../../../src/paint.js';
import { ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import { openProject } from '../../fakes/aftereffects/open-in-after-effects.js';
import { convert, readWithImageMagick, testWithImageMagick } from '../pictures/image-magick.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { requestFor } from './support/comps.js';

const SIZE = { width: 61, height: 43 };

/** What the art department may hand over: ImageMagick writes the file, and is the other opinion of what is in it. */
interface Kind {
  readonly ending: string;
  readonly settings: readonly string[];
  readonly channels: 1 | 3 | 4;
  readonly depth: 8 | 16;
  /** Steps by which two JPEG decoders may differ. */
  readonly tolerance: number;
}

const PLAIN = { channels: 3, depth: 8, tolerance: 0 } as const;
const KINDS: readonly (readonly [string, Kind])[] = [
  ['JPEG', { ...PLAIN, ending: 'jpg', settings: ['-quality', '92'], tolerance: 4 }],
  ['progressive JPEG', { ...PLAIN, ending: 'jpg', settings: ['-interlace', 'JPEG'], tolerance: 4 }],
  ['grey JPEG', { ...PLAIN, ending: 'jpg', settings: ['-colorspace', 'Gray'], channels: 1, tolerance: 4 }],
  ['TIFF', { ...PLAIN, ending: 'tif', settings: ['-compress', 'LZW', '-depth', '8'] }],
  ['TIFF of 16 bit', { ...PLAIN, ending: 'tif', settings: ['-depth', '16'], depth: 16 }],
  [
    'TIFF with alpha',
    {
      ...PLAIN,
      ending: 'tif',
      settings: ['-alpha', 'set', '-depth', '8', '-channel', 'A', '-evaluate', 'set', '40%', '+channel'],
      channels: 4,
    },
  ],
  ['TGA', { ...PLAIN, ending: 'tga', settings: ['-depth', '8'] }],
];

const fileOf = ({ ending, settings }: Kind, seed: number): Uint8Array =>
  convert('-size', '61x43', '-seed', String(seed), 'plasma:red-navy', ...settings, `${ending}:-`);

const seenElsewhere = (file: Uint8Array, { ending, channels, depth }: Kind) =>
  readWithImageMagick(file, ending, { ...SIZE, channels, depth, data: new Uint8Array(0) });

const openStill = (kind: Kind, file: Uint8Array) => {
  const builder = new ProjectBuilder();
  const comp = builder.comp('cut', SIZE);
  const path = `/art/bg.${kind.ending}`;
  builder.file(path, file);
  builder.layer(comp, builder.footage(path, { ...SIZE, hasAlpha: kind.channels === 4 }), { name: 'BG' });
  return openProject(builder, comp);
};

const platesOf = ({ ae }: ReturnType<typeof openStill>) =>
  [...ae.disk.files]
    .filter(([path]) => path.includes('/Haikei/'))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, bytes]) => decode(bytes));

describe.each(KINDS)('a BG that is a %s', (_title, kind) => {
  testWithImageMagick('is read from its file and painted at its size and depth', async () => {
    const file = fileOf(kind, 7);
    const opened = openStill(kind, file);
    const [bg] = (await opened.host.readShot(signal)).layers;
    const { pixels } = await opened.host.readPixels(signal, bg!.id);
    expect(pixels).toMatchPixels(seenElsewhere(file, kind), { tolerance: kind.tolerance });
    const { insert } = await paint(signal, requestFor(opened.host));
    expect(insert.notes).toEqual([{ kind: 'read-from-file' }]);
    expect(opened.ae.calls).not.toContain('saveFrameToPng');
    const { channels, depth } = kind;
    expect(platesOf(opened)).toEqual([expect.objectContaining({ ...SIZE, channels, depth })]);
  });
});

describe.each(KINDS)('a moving BG of files that are %s', (_title, kind) => {
  testWithImageMagick('has each of the frames that are shown read from its own file', async () => {
    const builder = new ProjectBuilder();
    const comp = builder.comp('cut', { ...SIZE, duration: 3 / 24 });
    const path = (i: number) => `/art/bg_000${i}.${kind.ending}`;
    for (const i of [1, 2, 3, 4]) builder.file(path(i), fileOf(kind, i));
    const time = { isStill: false, frames: 4, nativeFrameRate: 24 };
    const footage = builder.footage(path(1), { ...SIZE, ...time, hasAlpha: kind.channels === 4 });
    builder.layer(comp, footage, { name: 'BG', outPoint: 3 / 24, startTime: -1 / 24 });
    const opened = openProject(builder, comp);
    const { insert } = await paint(signal, requestFor(opened.host));
    expect(insert.notes).toEqual([{ kind: 'read-from-file' }, { kind: 'made-sequence' }]);
    const plates = platesOf(opened).map(({ data }) => Buffer.from(data.buffer).toString('base64'));
    // The first file is never shown: its place holds a flat stand-in; the three others are three paintings.
    expect(plates).toHaveLength(4);
    expect(new Set(plates).size).toBe(4);
  });
});

testWithImageMagick(
  'a JPEG that the camera turned, at the size that After Effects shows, is not taken for another',
  async () => {
    const [, kind] = KINDS[0]!;
    const opened = openStill(
      kind,
      convert('-size', '43x61', 'plasma:red-navy', '-orient', 'RightTop', 'jpg:-'),
    );
    const [bg] = (await opened.host.readShot(signal)).layers;
    const { pixels } = await opened.host.readPixels(signal, bg!.id);
    expect([pixels.width, pixels.height]).toEqual([61, 43]);
  },
);

describe.each(KINDS.filter(([, { ending }]) => ending !== 'tga'))('a %s cut off half way', (_title, kind) => {
  testWithImageMagick('is refused in words, and nothing is touched', async () => {
    const file = fileOf(kind, 7);
    const opened = openStill(kind, file.slice(0, file.length / 2));
    await expect(paint(signal, requestFor(opened.host))).rejects.toMatchObject({
      code: expect.stringMatching(/^file-(truncated|damaged)$/) as string,
    });
    expect(opened.ae.undoLog).toEqual([]);
    expect(platesOf(opened)).toEqual([]);
  });
});
