import fc from 'fast-check';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { layerTree } from '../../../src/host/psd/read/layer-tree.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readLayerPixels } from '../../../src/host/psd/read/read-layer-pixels.js';
import { readMask } from '../../../src/host/psd/read/read-mask.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { buildLayerInfo, buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { LayerFixture } from '../../support/psd-fixtures/build-psd.js';
import {
  divider,
  fillOpacity,
  layerId,
  protection,
  unicodeName,
} from '../../support/psd-fixtures/common-blocks.js';
import {
  encodeRaw,
  encodeRle,
  encodeZip,
  encodeZipWithPrediction,
} from '../../support/psd-fixtures/encode-plane.js';
import type { PlaneFixture } from '../../support/psd-fixtures/encode-plane.js';

/** Every way to compress, a mask, a group, blocks of every known kind. */
function layers(version: 1 | 2, depth: 8 | 16): LayerFixture[] {
  const samples = Array.from({ length: 12 }, (_, i) => (i * 37) % 2 ** depth);
  const plane: PlaneFixture = { width: 4, depth, samples };
  const rectangle = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 4];
  const data = [
    encodeRaw(plane),
    encodeRle(plane, version),
    encodeZip(plane),
    encodeZipWithPrediction(plane),
  ];
  return [
    { name: '</Layer group>', blocks: [divider(3)] },
    {
      name: 'paint',
      rect: [0, 0, 3, 4],
      channels: [0, 1, 2, -1, -2].map((id, i) => ({ id, data: data[i % data.length]! })),
      mask: [...rectangle, 255, 16, ...[8, 0, ...rectangle], 3, 9, 0, 0, 0, 0, 0, 0, 0, 0],
      ranges: new Uint8Array(40),
      blocks: [unicodeName('塗り'), layerId(2), fillOpacity(9), protection(1)],
    },
    { name: 'group', blocks: [divider(1, 'pass')] },
  ];
}

const FILES = {
  'an 8 bit PSD': buildPsd({
    width: 4,
    height: 3,
    layers: layers(1, 8),
    negativeCount: true,
    channels: 4,
    resources: [{ id: 1036, data: [1, 2, 3] }],
    globalMask: new Uint8Array(13),
    blocks: [
      { key: 'Patt', data: [1] },
      { key: 'FMsk', data: [1, 2, 3, 4] },
    ],
    merged: encodeRle({ width: 4, depth: 8, samples: new Uint8Array(48) }),
  }).bytes,
  'a 16 bit PSB': buildPsd({
    version: 2,
    depth: 16,
    width: 4,
    height: 3,
    blocks: [
      { key: 'Lr16', data: buildLayerInfo({ version: 2, layers: layers(2, 16) }) },
      { key: 'Mt16', data: [] },
    ],
  }).bytes,
};

/** Everything a reader can be asked to do; anything but a HaikeiError escapes. */
function readAll(bytes: Uint8Array): 'read' | 'refused' {
  const attempts = [
    (): unknown => readMergedPicture(parsePsd(bytes)),
    (): unknown => layerTree(parsePsd(bytes)),
    (): unknown => {
      const file = parsePsd(bytes);
      for (const layer of file.layerInfo.layers) {
        for (const read of [readLayerPixels, readMask]) refusedOr(() => read(file, layer));
      }
      return file;
    },
  ];
  return attempts.map(refusedOr).every((r) => r === 'read') ? 'read' : 'refused';
}

function refusedOr(run: () => unknown): 'read' | 'refused' {
  try {
    run();
    return 'read';
  } catch (error) {
    if (error instanceof HaikeiError && error.code !== 'internal') return 'refused';
    throw error;
  }
}

const allocated: number[] = [];
const real = { Uint8Array, Uint16Array };

/** Counts how many samples are asked for while `run` works. */
function largestAllocation(run: () => void): number {
  allocated.length = 0;
  const spy = (name: 'Uint8Array' | 'Uint16Array'): void => {
    globalThis[name] = new Proxy(real[name], {
      construct(target, args: [unknown], self) {
        if (typeof args[0] === 'number') allocated.push(args[0]);
        return Reflect.construct(target, args, self) as object;
      },
    }) as never;
  };
  try {
    spy('Uint8Array');
    spy('Uint16Array');
    run();
  } finally {
    Object.assign(globalThis, real);
  }
  return Math.max(0, ...allocated);
}

describe.each(Object.entries(FILES))('%s', (_, valid) => {
  test('is read whole', () => {
    expect(readAll(valid)).toBe('read');
  });

  test('cut off at any byte is refused or read, and nothing else', () => {
    for (let length = 0; length < valid.length; length++) {
      const outcome = readAll(valid.slice(0, length));
      if (length < 38) expect(outcome).toBe('refused');
    }
  });

  test('with any one byte changed is refused or read, and nothing else', () => {
    const bytes = valid.slice();
    for (let at = 0; at < bytes.length; at++) {
      for (const value of [0, 0x80, 0xff, valid[at]! ^ 1]) {
        bytes[at] = value;
        readAll(bytes);
      }
      bytes[at] = valid[at]!;
    }
  });

  test('with several bytes changed at random is refused or read, and nothing else', () => {
    const change = fc.tuple(fc.nat(valid.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const bytes = valid.slice();
        for (const [at, value] of changes) bytes[at] = value;
        readAll(bytes);
      }),
      { numRuns: 500 },
    );
  });

  test('never makes the reader ask for memory out of proportion to its size', () => {
    const bytes = valid.slice();
    const largest = largestAllocation(() => {
      for (let at = 0; at < bytes.length; at++) {
        for (const value of [0x7f, 0xff]) {
          bytes[at] = value;
          readAll(bytes);
        }
        bytes[at] = valid[at]!;
      }
    });
    expect(largest).toBeLessThan(valid.length * 1032 * 4);
  });
});

test('random bytes behind a right signature are refused or read, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(1, 2), (tail, version) => {
      const start = [
        0x38,
        0x42,
        0x50,
        0x53,
        0,
        version,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        0,
        8,
        0,
        3,
      ];
      readAll(Uint8Array.from([...start, ...tail]));
    }),
    { numRuns: 500 },
  );
});
