import type { InsertReport } from '../host/host.js';
import type { PaintTilesReport } from '../inference/paint-tiles-options.js';
import type { Provenance } from '../provenance/provenance.js';
import type { LightScript } from '../raster/light/light-script.js';
import type { Pixels } from '../raster/pixels.js';
import type { SceneLayer } from '../scene/layer.js';
import type { PlacementPlan } from '../scene/placement-plan.js';
import type { Shot } from '../scene/shot.js';
import type { Size } from './working-size.js';

export interface PaintReport {
  /** The shot as the host reads it back, plate included. */
  readonly shot: Shot;
  readonly source: SceneLayer;
  readonly plan: PlacementPlan;
  readonly hands: Readonly<Record<string, number>>;
  readonly light: Pick<LightScript, 'id' | 'title'> | null;
  /** The plate alone; its light is in the pixels only where the job bakes it. */
  readonly plate: { readonly pixels: Pixels; readonly name: string };
  readonly tiles: PaintTilesReport;
  /** The size at which the network painted; smaller than the plate where `detail` does not ask for every pixel. */
  readonly working: Size;
  readonly insert: InsertReport;
  readonly provenance: Provenance;
}
