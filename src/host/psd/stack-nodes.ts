import { rectFromSize, type Rect } from '../../geometry/rect.js';
import type { CompositeMask, CompositeNode } from '../../raster/composite/node.js';
import type { CurvesLight, LookupLight } from '../../raster/light/light-layer.js';
import { curvesRow, type LightRow, lookupRow } from '../../raster/light/light-row.js';
import type { Pixels } from '../../raster/pixels.js';
import { maxSample } from '../../raster/pixels.js';
import { appliedMask } from './applied-mask.js';
import { blendModeOf } from './blend-keys.js';
import type { PsdFile, PsdLayer, PsdMask } from './format/psd-file.js';
import { layerKind } from './layer-kind.js';
import { ownAdjustment } from './light/own-adjustment.js';
import { InflatedPlanes } from './read/inflated-planes.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';
import { readLayerPixels } from './read/read-layer-pixels.js';
import { readMask } from './read/read-mask.js';
import { cropWithAlpha } from './write/crop-pixels.js';

/** What takes the place of a layer's own content. */
export type StandIn = CurvesLight | LookupLight | { readonly kind: 'pixels'; readonly pixels: Pixels };

/**
 * The layers of a file as the compositor wants them. Effects and adjustments, but for those of our lights, are left out:
 * see `approximatedFeatures`.
 * @throws HaikeiError `file-damaged` where groups are not balanced
 */
export function stackNodes(file: PsdFile, how: StackChange = {}): CompositeNode[] {
  const { nodes = layerTree(file), standIns = new Map(), leftOut = new Set() } = how;
  const reader = new StackReader(file, standIns, leftOut);
  return nodes.map((node) => reader.node(node));
}

type StandIns = ReadonlyMap<PsdLayer, StandIn>;

/** In what the stack differs from the file's. */
export interface StackChange {
  /** These alone, bottom first. */
  readonly nodes?: readonly PsdNode[];
  readonly standIns?: StandIns;
  /** Taken for switched off. */
  readonly leftOut?: ReadonlySet<PsdLayer>;
}

class StackReader {
  private readonly cache = new InflatedPlanes();

  constructor(
    private readonly file: PsdFile,
    private readonly standIns: StandIns,
    private readonly leftOut: ReadonlySet<PsdLayer>,
  ) {}

  node({ layer, children }: PsdNode): CompositeNode {
    const mask = appliedMask(layer);
    const common = {
      visible: !layer.hidden && !this.leftOut.has(layer),
      opacity: (layer.opacity / 255) * (layer.fillOpacity / 255),
      blend: blendModeOf(layer.dividerBlendKey ?? layer.blendKey) ?? 'normal',
      clipped: layer.clipping,
      mask: mask && !mask.disabled ? this.mask(layer, mask) : null,
    };
    if (children) return { ...common, kind: 'group', children: children.map((c) => this.node(c)) };
    const adjust = this.adjustment(layer);
    if (adjust) return { ...common, kind: 'adjustment', adjust: (rgb) => adjust(rgb, 0, 0) };
    const bounds = layerKind(layer) === 'adjustment' ? rectFromSize(0, 0) : layer.bounds;
    return { ...common, kind: 'layer', bounds, read: (region) => this.pixels(layer, region) };
  }

  private adjustment(layer: PsdLayer): LightRow | null {
    const own = this.standIns.get(layer) ?? ownAdjustment(this.file, layer);
    if (own?.kind === 'curves') return curvesRow(own);
    return own?.kind === 'lookup' ? lookupRow(own) : null;
  }

  private pixels(layer: PsdLayer, region: Rect): Pixels {
    const own = this.standIns.get(layer);
    if (own?.kind === 'pixels') return cropWithAlpha(own.pixels, layer.bounds, region);
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
