/** @jest-environment <rootDir>/test/support/ort-environment.cjs */
import { mkdirSync } from 'node:fs';
import type { ErrorCode } from '../../src/errors/error-details.js';
import { findProgram } from '../../src/cli/programs/find-program.js';
import { EXIT_CODES } from '../../src/errors/exit-codes.js';
import '../support/outer-ort.js';
import { runMain } from './support/run-main.js';
import { backgroundPng, drawingPng, inkedPng, sheetText, writeClip } from './support/small-clip.js';
import { usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(60_000);

interface BadClip {
  readonly code: ErrorCode;
  readonly make: (place: Workplace) => void;
  /** Files among them are in the test's folder. Default: the clip of `writeClip`. */
  readonly args?: readonly string[];
  readonly says: readonly string[];
}

const withFfprobe = findProgram('ffprobe') !== null;
const CLIP = ['clip', '--background', 'bg.png', '--cels', 'cels'];
const clip =
  (drawings: readonly number[], more: (place: Workplace) => void = () => undefined) =>
  (place: Workplace): void => {
    writeClip(place, drawings);
    more(place);
  };

const CASES: Readonly<Record<string, BadClip>> = {
  'a gap in the numbering': {
    code: 'numbering-broken',
    make: clip([1, 2, 4]),
    says: ['A_0002', 'A_0004', 'number 3'],
  },
  'two drawings of one number': {
    code: 'numbering-broken',
    make: clip([1], (place) => place.write('cels/A/A_1.png', drawingPng(1))),
    says: ['number 1'],
  },
  'drawings of two sizes': {
    code: 'frame-size',
    make: clip([1, 2], (place) => place.write('cels/A/A_0003.png', drawingPng(3, 90, 60))),
    says: ['A_0003.png (frame 3)', '90×60', '96×64'],
  },
  'cels of another size than the background': {
    code: 'frame-size',
    make: clip([1], (place) => place.write('bg.png', backgroundPng(100, 64))),
    says: ['A_0001.png (frame 1)', '96×64', '100×64'],
  },
  'a sheet that names a drawing that is not there': {
    code: 'drawing-missing',
    make: clip([1, 2], (place) =>
      place.write(
        'cut.xdts',
        sheetText('A', 8, [
          [0, '1'],
          [5, '9'],
        ]),
      ),
    ),
    args: [...CLIP, '--sheet', 'cut.xdts'],
    says: ['drawing 9 of cel A at frame 6', 'A_0001, A_0002'],
  },
  'a sheet without the column of a cel': {
    code: 'column-missing',
    make: clip([1], (place) => place.write('cut.xdts', sheetText('B', 8, []))),
    args: [...CLIP, '--sheet', 'cut.xdts'],
    says: ['Cel A'],
  },
  'a sheet that is cut off': {
    code: 'time-sheet-invalid',
    make: clip([1], (place) => place.write('cut.xdts', sheetText('A', 8, []).slice(0, 90))),
    args: [...CLIP, '--sheet', 'cut.xdts'],
    says: ['cut.xdts', 'line 2'],
  },
  'a time table that is not in the sheet': {
    code: 'usage',
    make: clip([1], (place) => place.write('cut.xdts', sheetText('A', 8, []))),
    args: [...CLIP, '--sheet', 'cut.xdts', '--table', 'retake'],
    says: ['sheet1'],
  },
  'an odd frame rate': {
    code: 'usage',
    make: clip([1]),
    args: [...CLIP, '--fps', '24p'],
    says: ['--fps "24p"'],
  },
  'a drawing that is no picture': {
    code: 'frame-unreadable',
    make: clip([], (place) => place.write('cels/A/A_0001.png', 'no picture')),
    says: ['A_0001.png', 'frame 1'],
  },
  'a camera that leaves the plate': {
    code: 'camera-outside',
    make: clip([1, 2, 3], (place) =>
      place.write(
        'pan.json',
        '{"format":"haikei-camera/1","keys":[{"frame":0,"x":48,"y":32},{"frame":2,"x":58,"y":32}]}',
      ),
    ),
    args: [...CLIP, '--camera', 'pan.json'],
    says: ['frame 2', '96×64'],
  },
  'a camera without keys': {
    code: 'camera-invalid',
    make: clip([1], (place) => place.write('pan.json', '{"format":"haikei-camera/1","keys":[]}')),
    args: [...CLIP, '--camera', 'pan.json'],
    says: ['pan.json', 'keys'],
  },
  'a BOOK of another size': {
    code: 'sheet-mismatch',
    make: clip([1], (place) => place.write('book.png', backgroundPng(50, 50))),
    args: [...CLIP, '--book', 'book.png'],
    says: ['book.png', '50×50', '96×64'],
  },
  'a BOOK that would hide everything': {
    code: 'book-opaque',
    make: clip([1], (place) => place.write('book.png', inkedPng())),
    args: [...CLIP, '--book', 'book.png'],
    says: ['book.png', 'no transparency'],
  },
  'a folder that holds something else already': {
    code: 'output-exists',
    make: clip([1], (place) => {
      mkdirSync(place.path('bg-clip'));
      place.write('bg-clip/mine.txt', 'mine');
    }),
    says: ['bg-clip', '--force'],
  },
  'cels beside a document that has its own': {
    code: 'usage',
    make: clip([1], (place) => place.write('cut.psd', usualShot())),
    args: ['clip', 'cut.psd', '--cels', 'cels'],
    says: ['layers of its own'],
  },
  'a video of which only the beginning is there': {
    code: withFfprobe ? 'file-unreadable' : 'tool-missing',
    make: (place) => place.write('walk.mp4', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'),
    args: ['clip', '--background', 'walk.mp4'],
    says: ['walk.mp4'],
  },
  'neither a document nor a background': {
    code: 'usage',
    make: clip([1]),
    args: ['clip'],
    says: ['--background'],
  },
};

const inFolder = (place: Workplace, args: readonly string[]): string[] =>
  args.map((arg) =>
    /^[\w-]+\.(png|psd|json|xdts|mp4)$/.test(arg) || arg === 'cels' ? place.path(arg) : arg,
  );

test.each(Object.entries(CASES))('%s', async (_, { code, make, args, says }) => {
  const place = createWorkplace();
  make(place);
  const before = place.snapshot();
  const { status, said } = await runMain(place, inFolder(place, args ?? CLIP));
  expect({ status, said }).toEqual({ status: EXIT_CODES[code], said: expect.any(String) as string });
  for (const fact of says) expect(said).toContain(fact);
  expect(place.snapshot()).toEqual(before);
});

test('a video without ffmpeg is refused in words', async () => {
  const place = createWorkplace();
  place.write('walk.mp4', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom');
  const path = process.env['PATH'];
  try {
    process.env['PATH'] = place.folder;
    const { status, said } = await runMain(place, ['clip', '--background', place.path('walk.mp4')]);
    expect(status).toBe(EXIT_CODES['tool-missing']);
    expect(said).toContain('ffprobe is not installed; it is needed for --background');
  } finally {
    process.env['PATH'] = path;
  }
});

test('a movie without ffmpeg is refused when it was asked for, and only then', async () => {
  const place = createWorkplace();
  writeClip(place, [1]);
  const path = process.env['PATH'];
  try {
    process.env['PATH'] = place.folder;
    const { status, said } = await runMain(place, inFolder(place, [...CLIP, '--movie', 'prores']));
    expect(status).toBe(EXIT_CODES['tool-missing']);
    expect(said).toContain('ffmpeg');
  } finally {
    process.env['PATH'] = path;
  }
});
