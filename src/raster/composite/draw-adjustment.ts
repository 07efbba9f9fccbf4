import { rectHeight, rectWidth } from '../../geometry/rect.js';
import { blendRow } from './blend-row.js';
import { coverRow, readCoverage } from './coverage.js';
import { nodeExtent } from './node-extent.js';
import type { CompositeAdjustment } from './node.js';
import type { Surface } from './surface.js';

/** Adjusts what is on the surface: the changed colours take the place of their own backdrop, within its shape. */
export function drawAdjustment(node: CompositeAdjustment, surface: Surface): void {
  const rect = nodeExtent(node, surface.rect);
  const [width, stride] = [rectWidth(rect), rectWidth(surface.rect) * 4];
  const coverage = readCoverage(node.opacity, node.mask, rect);
  const rgb = new Float32Array(width * 3);
  const row = new Float32Array(width * 4);
  for (let i = 0; i < rectHeight(rect); i++) {
    const y = rect.top + i;
    const start = (y - surface.rect.top) * stride + (rect.left - surface.rect.left) * 4;
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) rgb[x * 3 + c] = surface.data[start + x * 4 + c]!;
    node.adjust(rgb);
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) row[x * 4 + c] = rgb[x * 3 + c]!;
      row[x * 4 + 3] = 1;
    }
    coverRow(coverage, rect.left, y, row);
    blendRow({ data: surface.data, start }, row, node.blend, 'atop');
  }
}
