import type { Host, PlateInsertion, PlateLight } from '../../../../src/host/host.js';
import { compileLight } from '../../../../src/raster/light/compile-light.js';
import type { LightScript } from '../../../../src/raster/light/light-script.js';
import type { LayerId } from '../../../../src/scene/layer.js';
import type { PlacementPlan } from '../../../../src/scene/placement-plan.js';
import { allLayers, planAbove, plateFor, signal } from './sample-plate.js';

/** A plate with a light, as the use case hands it to a host. */
export function withLight(plate: PlateInsertion, script: LightScript | null): PlateInsertion {
  if (script === null) return { ...plate, light: null };
  const { pixels, bounds } = plate;
  const frame = { width: 48, height: 32 };
  const layers = compileLight(script, { plate: pixels, frame, offset: { x: bounds.left, y: bounds.top } });
  const light: PlateLight = { id: script.id, groupName: `Haikei – gouache · ${script.id}`, layers };
  return { ...plate, light };
}

/** Paints the layer called `name` under a light: the first time above it, later in place. */
export async function lightUp(
  host: Host,
  name: string,
  script: LightScript | null,
): Promise<{ readonly plate: LayerId; readonly insertion: PlateInsertion }> {
  const { layers } = await host.readShot(signal);
  const all = allLayers(layers);
  const source = all.find((l) => l.name === name)!;
  const earlier = all.find((l) => l.stamp?.sourceName === name);
  const plan: PlacementPlan = earlier
    ? { action: 'update', source: source.id, plate: earlier.id, notes: [] }
    : planAbove(layers, source.id);
  const insertion = withLight(plateFor(source, await host.readPixels(signal, source.id), plan), script);
  const { plate } = await host.insertPlate(signal, insertion);
  return { plate, insertion };
}
