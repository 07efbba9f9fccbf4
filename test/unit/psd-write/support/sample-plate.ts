import type { Host, LayerPixels, PlateInsertion } from '../../../../src/host/host.js';
import type { Provenance } from '../../../../src/provenance/provenance.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import type { LayerId, SceneLayer } from '../../../../src/scene/layer.js';
import type { PlacementPlan } from '../../../../src/scene/placement-plan.js';

export const signal = new AbortController().signal;

export const provenanceOf = (layer: SceneLayer): Provenance => ({
  format: 'haikei-provenance/1',
  created: null,
  software: 'Haikei 0.1.0',
  digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  model: {
    name: 'haikei-fine',
    version: '1.0.0',
    sha256: '0'.repeat(64),
    licence: 'CC0-1.0',
    commercialUse: 'allowed',
    attribution: '',
  },
  source: { name: layer.name, key: layer.key },
  settings: { strength: 1 },
});

/** A "painting" that any test can make without a network: colours turned upside down, alpha kept. */
export function inverted(pixels: Pixels): Pixels {
  const { channels, depth } = pixels;
  const white = depth === 8 ? 255 : 65535;
  const data = pixels.data.slice();
  const colours = channels % 2 === 0 ? channels - 1 : channels;
  for (let at = 0; at < data.length; at += channels) {
    for (let c = at; c < at + colours; c++) data[c] = white - data[c]!;
  }
  return { ...pixels, data };
}

/** Every layer and group of a shot, bottom first. */
export const allLayers = (layers: readonly SceneLayer[]): SceneLayer[] =>
  layers.flatMap((l) => [...allLayers(l.children), l]);

export interface Place {
  readonly source: SceneLayer;
  readonly plan: PlacementPlan;
}

/** Directly above a layer of the document's own list, or above the group that holds it. */
export function planAbove(layers: readonly SceneLayer[], source: LayerId): PlacementPlan {
  const index = layers.findIndex((l) => allLayers([l]).some((inner) => inner.id === source));
  let above = index + 1;
  while (layers[above]?.clipped) above++;
  return { action: 'insert', source, slot: { parent: null, index: above }, notes: [] };
}

export function plateFor(
  source: SceneLayer,
  { bounds, pixels }: LayerPixels,
  plan: PlacementPlan,
): PlateInsertion {
  return {
    plan,
    name: `${source.name} 背景`,
    bounds,
    pixels: inverted(pixels),
    provenance: provenanceOf(source),
    light: null,
    hideSource: false,
  };
}

/** Paints one layer of a host and puts the plate above it. */
export async function paintLayer(host: Host, name: string, hideSource = false): Promise<LayerId> {
  const shot = await host.readShot(signal);
  const source = allLayers(shot.layers).find((l) => l.name === name)!;
  const pixels = await host.readPixels(signal, source.id);
  const plate = plateFor(source, pixels, planAbove(shot.layers, source.id));
  return (await host.insertPlate(signal, { ...plate, hideSource })).plate;
}
