import type { PsdFile } from '../../../../src/host/psd/format/psd-file.js';
import { readLayerPixels } from '../../../../src/host/psd/read/read-layer-pixels.js';
import type { PlateTarget, PsdInsertion } from '../../../../src/host/psd/write/psd-insertion.js';
import { inverted } from './sample-plate.js';

/** The plate that a test would make of a record. */
export function insertionFor(file: PsdFile, target: PlateTarget, source: number): PsdInsertion {
  const layer = file.layerInfo.layers[source]!;
  const sourceKey = layer.layerId === null ? null : String(layer.layerId);
  return {
    target,
    source,
    name: 'Plate 背景',
    bounds: layer.bounds,
    pixels: inverted(readLayerPixels(file, layer)),
    stamp: { sourceName: layer.name, sourceKey, record: '{"日本":"語"}' },
    light: null,
    hideSource: false,
    xmp: null,
  };
}
