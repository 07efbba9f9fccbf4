import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rectFromSize } from '../../../src/geometry/rect.js';
import { approximatedFeatures } from '../../../src/host/psd/approximated-features.js';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { stackNodes } from '../../../src/host/psd/stack-nodes.js';
import { layOverWhite } from '../../../src/host/psd/write/over-white.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { compositeRegion } from '../../../src/raster/composite/composite-region.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { sharedFolder } from '../../support/shared-folder.js';

const LARGEST = 1_000_000;

const shared = sharedFolder();
const folder = shared && join(shared, 'psd/ag-psd');

/** Files whose picture is real, whose features Haikei claims to show exactly, and that are not too large for a test. */
function claimed(): [string, PsdFile][] {
  if (!folder) return [];
  const files = readdirSync(folder).map((name): [string, PsdFile] => [
    name,
    parsePsd(new Uint8Array(readFileSync(join(folder, name)))),
  ]);
  return files.filter(([, file]) => {
    const { depth, mode, width, height } = file.header;
    if (![8, 16].includes(depth) || ![1, 3].includes(mode) || width * height > LARGEST) return false;
    const version = findResource(file, 1057);
    const isReal = version !== null && version[4] === 1;
    return isReal && file.layerInfo.layers.length > 0 && approximatedFeatures(file).length === 0;
  });
}

/** The merged picture as Haikei would make it, with as many channels as the file's. */
function composited(file: PsdFile, channels: number): Pixels {
  const { width, height, depth, mode } = file.header;
  const format = { depth: depth === 8 ? 8 : 16, channels: mode === 3 ? 4 : 2 } as const;
  const pixels = compositeRegion(stackNodes(file), rectFromSize(width, height), format);
  layOverWhite(pixels);
  const data = pixels.data.filter((_, i) => i % format.channels < channels);
  return { ...pixels, channels: channels as Pixels['channels'], data };
}

const cases = claimed();
const whenShared = cases.length > 0 ? describe : describe.skip;

whenShared('where Haikei says that its picture is exact, it equals Photoshop’s within one level', () => {
  it.each(cases.length > 0 ? cases : [['none', null as unknown as PsdFile]])('%s', (_name, file) => {
    const merged = readMergedPicture(file);
    const tolerance = file.header.depth === 8 ? 1 : 257;
    expect(composited(file, merged.channels)).toMatchPixels(merged, { tolerance });
  });

  it('covers enough files to mean something', () => expect(cases.length).toBeGreaterThan(15));
});
