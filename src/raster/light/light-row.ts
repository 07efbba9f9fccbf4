import { hasAlpha, maxSample } from '../pixels.js';
import { curveSpline } from './curve-spline.js';
import type { CurvesLight, LightLayer, LookupLight, PixelLight } from './light-layer.js';
import { colourLookup } from './look-up-colour.js';

/**
 * Changes one row of encoded RGB in place, values 0..1, three a pixel. `x` and `y` say where in the plate the row
 * begins, for layers that have pixels.
 */
export type LightRow = (rgb: Float32Array, x: number, y: number) => void;

/** Entries of a sampled curve; between them it is a straight line. */
const SAMPLES = 4096;

function sampled(light: CurvesLight, channel: 'red' | 'green' | 'blue'): Float32Array {
  const [own, master] = [curveSpline(light[channel]), curveSpline(light.master)];
  return Float32Array.from({ length: SAMPLES + 2 }, (_, i) => master(own((255 * i) / SAMPLES)) / 255);
}

/** Curves of each channel, the master's after it. */
export function curvesRow(light: CurvesLight): LightRow {
  const curves = [sampled(light, 'red'), sampled(light, 'green'), sampled(light, 'blue')];
  return (rgb) => {
    for (let c = 0; c < 3; c++) {
      const curve = curves[c]!;
      for (let i = c; i < rgb.length; i += 3) {
        const at = Math.min(1, Math.max(0, rgb[i]!)) * SAMPLES;
        const low = Math.floor(at);
        rgb[i] = curve[low]! + (at - low) * (curve[low + 1]! - curve[low]!);
      }
    }
  };
}

export function lookupRow({ table }: LookupLight): LightRow {
  const lookUp = colourLookup(table);
  return (rgb) => {
    for (let i = 0; i < rgb.length; i += 3) lookUp(rgb, i);
  };
}

/** Normal: a mix by alpha. Screen: the product of the darknesses. */
function pixelsRow({ blend, opacity, pixels: { width, channels, depth, data } }: PixelLight): LightRow {
  const [full, isScreen] = [maxSample(depth), blend === 'screen'];
  const alphaAt = hasAlpha(channels) ? channels - 1 : null;
  return (rgb, x, y) => {
    for (let i = 0, at = (y * width + x) * channels; i < rgb.length; i += 3, at += channels) {
      const alpha = opacity * (alphaAt === null ? 1 : data[at + alphaAt]! / full);
      for (let c = 0; c < 3; c++) {
        const own = data[at + c]! / full;
        const below = rgb[i + c]!;
        const blended = isScreen ? 1 - (1 - below) * (1 - own) : own;
        rgb[i + c] = below + alpha * (blended - below);
      }
    }
  };
}

/** What a layer of a light does to a row that lies beneath it. */
export function lightRow(layer: LightLayer): LightRow {
  if (layer.kind === 'curves') return curvesRow(layer);
  return layer.kind === 'lookup' ? lookupRow(layer) : pixelsRow(layer);
}
