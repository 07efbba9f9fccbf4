import { join } from 'node:path';
import { rectFromSize } from '../../../../src/geometry/rect.js';
import { APPROXIMATED_MODES } from '../../../../src/raster/composite/approximated-modes.js';
import { compositeRegion } from '../../../../src/raster/composite/composite-region.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { sharedFolder } from '../../../support/shared-folder.js';
import type { PsdStack } from './psd-stack.js';
import { readStack } from './psd-stack.js';

const shared = sharedFolder();
const withFiles = shared === null ? test.skip : test;

const open = (name: string): PsdStack => readStack(join(shared!, 'psd/ag-psd', name));

/** On white, where pixels of any alpha can be compared: 1 level of colour under little alpha is nothing to see. */
function onWhite({ data, ...picture }: Pixels): Pixels {
  const flat = Uint8Array.from(data, (value, i) =>
    i % 4 === 3 ? value : 255 + ((value - 255) * data[i | 3]!) / 255,
  );
  return { ...picture, data: flat };
}

/** The fewest levels that separate ours from what Photoshop saved are told by the tolerance each file passes with. */
withFiles.each([
  ['background.psd', 0],
  ['layers.psd', 0],
  ['section-2.psd', 0],
  ['psb.psb', 0],
  ['nested.psd', 0],
  ['vector-layer.psd', 1],
  ['grayscale-alpha.psd', 1],
  ['layer-mask.psd', 1],
  ['gradient.psd', 1],
  ['round.psd', 1],
  ['smart-object.psd', 1],
  ['text-simple.psd', 1],
  ['groups.psd', 2],
  ['mesh-transform.psd', 2],
])('layers of %s flatten to the picture its maker saved, within %i of 255', (name, tolerance) => {
  const { nodes, merged } = open(name);
  const ours = compositeRegion(nodes, rectFromSize(merged.width, merged.height), { depth: 8, channels: 4 });
  expect(onWhite(ours)).toMatchPixels(onWhite(merged), { tolerance });
});

// 27 squares, each of a layer and a colour overlay in the same mode: two blends on top of each other.
withFiles('every blend mode matches Photoshop 27 within 2 of 255, but for the ones said to differ', () => {
  const { nodes, merged } = open('2026-blend-modes.psd');
  const ours = compositeRegion(nodes, rectFromSize(600, 500), { depth: 8, channels: 4 });
  const worst = new Map<string, number>();
  for (const node of nodes.slice(2)) {
    if (node.kind !== 'layer') continue;
    const at = ((node.bounds.top + 40) * 600 + node.bounds.left + 40) * 4;
    const off = [0, 1, 2, 3].map((c) => Math.abs(ours.data[at + c]! - merged.data[at + c]!));
    worst.set(node.blend, Math.max(...off));
  }
  expect(worst.size).toBe(27);
  const beyond = [...worst].filter(([mode, off]) => off > (mode in APPROXIMATED_MODES ? 5 : 2));
  expect(beyond).toEqual([]);
});
