import { bloomLayer } from './bloom-layer.js';
import { chromaTable, leavesChroma } from './chroma-table.js';
import { hazeLayer } from './haze-layer.js';
import type { LightFrame } from './light-frame.js';
import type { LightLayer } from './light-layer.js';
import type { LightScript } from './light-script.js';
import { toneCurves } from './tone-curves.js';

/**
 * The layers that make up a light over a plate, from the bottom to the top: curves, lookup, haze, bloom. What the
 * script does not use is left out.
 */
export function compileLight(script: LightScript, where: LightFrame): readonly LightLayer[] {
  const { haze, bloom } = script;
  const layers: LightLayer[] = [toneCurves(script)];
  if (!leavesChroma(script))
    layers.push({ kind: 'lookup', name: 'Haikei – colour', table: chromaTable(script) });
  if (haze && haze.amount > 0) layers.push(hazeLayer(haze, where));
  if (bloom && bloom.amount > 0) layers.push(bloomLayer(bloom, where));
  return layers;
}
