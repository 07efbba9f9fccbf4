import { mkdirSync } from 'node:fs';
import { type BadInput, psd } from './bad-input.js';
import { patchBytes } from './patch-bytes.js';
import { paintedLayer, shotBytes, usualShot } from './small-shot.js';

/** A profile header that says it maps by a table (class `scnr`, A2B0 only): read by nobody but a full engine. */
function tableProfile(): Uint8Array {
  const bytes = new Uint8Array(256);
  const text = (at: number, value: string): void => bytes.set(Buffer.from(value, 'latin1'), at);
  new DataView(bytes.buffer).setUint32(0, 256);
  text(8, '\x04\x20');
  text(12, 'scnrRGB Lab ');
  text(36, 'acsp');
  new DataView(bytes.buffer).setUint32(128, 1);
  text(132, 'A2B0');
  new DataView(bytes.buffer).setUint32(136, 144);
  new DataView(bytes.buffer).setUint32(140, 100);
  text(144, 'mft2');
  return bytes;
}

const HEADER = { version: 4, height: 14, width: 18, depth: 22, mode: 24 } as const;

/** Files that cannot be read, or not by Haikei. */
export const BAD_FILES: readonly BadInput[] = [
  {
    wrong: 'the file is not there',
    code: 'file-missing',
    make: () => undefined,
    says: ['cut.psd'],
  },
  {
    wrong: 'a folder is given as the file',
    code: 'file-unreadable',
    make: (place) => mkdirSync(place.path('cut.psd')),
    says: ['cut.psd'],
  },
  {
    wrong: 'a Clip Studio file is given',
    code: 'format-unknown',
    make: (place) => void place.write('cut.psd', 'CSFCHUNK and more'),
    says: ['Clip Studio'],
  },
  {
    wrong: 'the second half of the file is missing',
    code: 'file-truncated',
    make: psd(() => usualShot().subarray(0, 4000)),
    says: ['bytes'],
  },
  {
    wrong: 'a reserved version number',
    code: 'file-damaged',
    make: psd(() => patchBytes(usualShot(), [HEADER.version, 16, 7])),
    says: ['7'],
  },
  {
    wrong: 'a width that no PSD may have',
    code: 'file-too-large',
    make: psd(() => patchBytes(usualShot(), [HEADER.width, 32, 2_000_000])),
    says: ['2,000,000'],
  },
  ...(
    [
      [0, 'Bitmap', 1],
      [2, 'Indexed', 8],
      [4, 'CMYK', 8],
      [7, 'Multichannel', 8],
      [8, 'Duotone', 8],
      [9, 'Lab', 8],
    ] as const
  ).map(([mode, name, depth]): BadInput => ({
    wrong: `a document in ${name} mode`,
    code: 'mode-unsupported',
    make: psd(() => patchBytes(usualShot(), [HEADER.mode, 16, mode], [HEADER.depth, 16, depth])),
    says: [name],
  })),
  {
    wrong: 'a document with 32 bits a channel',
    code: 'depth-unsupported',
    make: psd(() => patchBytes(usualShot(), [HEADER.depth, 16, 32])),
    says: ['32'],
  },
  {
    wrong: 'a colour profile that maps by a table',
    code: 'profile-unsupported',
    make: psd(() => shotBytes([paintedLayer('BG')], { profile: tableProfile() })),
    says: ['profile'],
  },
];
