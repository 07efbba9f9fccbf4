import { isEmptyRect } from '../../geometry/rect.js';
import type { Shape } from './blend-row.js';
import { drawAdjustment } from './draw-adjustment.js';
import { fullCoverage, isWhole, readCoverage } from './coverage.js';
import { drawPatch } from './draw-patch.js';
import { fadeBetween } from './fade-between.js';
import type { CompositeGroup, CompositeLayer, CompositeNode } from './node.js';
import { nodeExtent } from './node-extent.js';
import type { Surface } from './surface.js';
import { copySurface, createSurface } from './surface.js';

/** Composites a list of nodes, bottom first, onto the surface. A clipped node without a base counts as unclipped. */
export function drawNodes(nodes: readonly CompositeNode[], surface: Surface): void {
  for (let i = 0; i < nodes.length;) {
    const base = nodes[i]!;
    let end = i + 1;
    while (nodes[end]?.clipped === true) end++;
    const clipped = nodes.slice(i + 1, end).filter(isShown);
    if (isShown(base)) drawChain(base, clipped, surface);
    i = end;
  }
}

const isShown = (node: CompositeNode): boolean => node.visible && node.opacity > 0;

/**
 * A base and what is clipped to it make one picture of the base's shape, which then takes the base's mode and
 * opacity: Photoshop's default, "Blend Clipped Layers as Group".
 */
function drawChain(base: CompositeNode, clipped: readonly CompositeNode[], surface: Surface): void {
  if (clipped.length === 0) {
    drawNode(base, surface, 'over');
    return;
  }
  const extent = nodeExtent(base, surface.rect);
  if (isEmptyRect(extent)) return;
  const whole = createSurface(extent);
  drawNode({ ...base, opacity: 1, blend: 'normal' }, whole, 'over');
  for (const node of clipped) drawNode(node, whole, 'atop');
  const blend = base.blend === 'pass-through' ? 'normal' : base.blend;
  drawPatch(surface, whole, { blend, coverage: fullCoverage(base.opacity), shape: 'over' });
}

function drawNode(node: CompositeNode, surface: Surface, shape: Shape): void {
  if (isEmptyRect(nodeExtent(node, surface.rect))) return;
  if (node.kind === 'adjustment') drawAdjustment(node, surface);
  else if (node.kind === 'layer') drawLayer(node, surface, shape);
  else if (node.blend === 'pass-through' && shape === 'over') drawPassThrough(node, surface);
  else drawIsolated(node, surface, shape);
}

function drawLayer(layer: CompositeLayer, surface: Surface, shape: Shape): void {
  const rect = nodeExtent(layer, surface.rect);
  const coverage = readCoverage(layer.opacity, layer.mask, rect);
  drawPatch(surface, { rect, pixels: layer.read(rect) }, { blend: layer.blend, coverage, shape });
}

function drawIsolated(group: CompositeGroup, surface: Surface, shape: Shape): void {
  const inside = createSurface(nodeExtent(group, surface.rect));
  drawNodes(group.children, inside);
  const blend = group.blend === 'pass-through' ? 'normal' : group.blend;
  const coverage = readCoverage(group.opacity, group.mask, inside.rect);
  drawPatch(surface, inside, { blend, coverage, shape });
}

function drawPassThrough(group: CompositeGroup, surface: Surface): void {
  const coverage = readCoverage(group.opacity, group.mask, surface.rect);
  if (isWhole(coverage)) {
    drawNodes(group.children, surface);
    return;
  }
  const changed = copySurface(surface);
  drawNodes(group.children, changed);
  fadeBetween(surface, changed, coverage);
}
