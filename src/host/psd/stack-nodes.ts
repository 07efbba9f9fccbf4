import { rectFromSize, type Rect } from '../../geometry/rect.js';
import type { CompositeMask, CompositeNode } from '../../raster/composite/node.js';
import type { Pixels } from '../../raster/pixels.js';
import { maxSample } from '../../raster/pixels.js';
import { appliedMask } from './applied-mask.js';
import { blendModeOf } from './blend-keys.js';
import type { PsdFile, PsdLayer, PsdMask } from './format/psd-file.js';
import { layerKind } from './layer-kind.js';
import { InflatedPlanes } from './read/inflated-planes.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';
import { readLayerPixels } from './read/read-layer-pixels.js';
import { readMask } from './read/read-mask.js';
import { cropWithAlpha } from './write/crop-pixels.js';

/** Pixels that take the place of a layer's own. */
export interface StandIn {
  readonly layer: PsdLayer;
  readonly pixels: Pixels;
}

/**
 * The layers of a file as the compositor wants them. Adjustments and effects are left out: see `approximatedFeatures`.
 * @throws HaikeiError `file-damaged` where groups are not balanced
 */
export function stackNodes(file: PsdFile, standIn: StandIn | null = null): CompositeNode[] {
  const reader = new StackReader(file, standIn);
  return layerTree(file).map((node) => reader.node(node));
}

class StackReader {
  private readonly cache = new InflatedPlanes();

  constructor(
    private readonly file: PsdFile,
    private readonly standIn: StandIn | null,
  ) {}

  node({ layer, children }: PsdNode): CompositeNode {
    const mask = appliedMask(layer);
    const common = {
      visible: !layer.hidden,
      opacity: (layer.opacity / 255) * (layer.fillOpacity / 255),
      blend: blendModeOf(layer.dividerBlendKey ?? layer.blendKey) ?? 'normal',
      clipped: layer.clipping,
      mask: mask && !mask.disabled ? this.mask(layer, mask) : null,
    };
    if (children) return { ...common, kind: 'group', children: children.map((c) => this.node(c)) };
    const bounds = layerKind(layer) === 'adjustment' ? rectFromSize(0, 0) : layer.bounds;
    return { ...common, kind: 'layer', bounds, read: (region) => this.pixels(layer, region) };
  }

  private pixels(layer: PsdLayer, region: Rect): Pixels {
    if (layer === this.standIn?.layer) return cropWithAlpha(this.standIn.pixels, layer.bounds, region);
    return readLayerPixels(this.file, layer, { region, cache: this.cache });
  }

  private mask(layer: PsdLayer, mask: PsdMask): CompositeMask {
    const read = (region: Rect): Pixels => {
      const pixels = readMask(this.file, layer, { region, cache: this.cache })!;
      return mask.density === 255 ? pixels : thinned(pixels, mask.density);
    };
    const shown = mask.defaultColour / 255;
    return { bounds: mask.bounds, outside: 1 - (1 - shown) * (mask.density / 255), read };
  }
}

/** A mask of density d hides at most d / 255. */
function thinned(pixels: Pixels, density: number): Pixels {
  const { data, depth } = pixels;
  const full = maxSample(depth);
  const keep = density / 255;
  for (let i = 0; i < data.length; i++) data[i] = Math.round(full - (full - data[i]!) * keep);
  return pixels;
}
