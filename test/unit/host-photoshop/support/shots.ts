import type { Host, PlateInsertion, PlateLight } from '../../../../src/host/host.js';
import type { PhotoshopHost } from '../../../../src/host/photoshop/photoshop-host.js';
import type { DocumentDescription } from '../../../../src/host/psd/write/document-description.js';
import { stackToText } from '../../../../src/scene/picture/stack-to-text.js';
import type { LightLayer } from '../../../../src/raster/light/light-layer.js';
import type { PlacementPlan } from '../../../../src/scene/placement-plan.js';
import { planPlacement } from '../../../../src/scene/placement/plan-placement.js';
import { assignRoles } from '../../../../src/scene/roles/assign-roles.js';
import type { SceneLayer } from '../../../../src/scene/layer.js';
import { type Opened, openInFake } from '../../../fakes/photoshop/open-in-fake.js';
import { box, flat } from '../../psd-write/support/sample-pixels.js';
import { allLayers, plateFor, signal } from '../../psd-write/support/sample-plate.js';
import { sampleLayer, type ShotFormat } from '../../psd-write/support/sample-shot.js';

export const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };
export const RGB16: ShotFormat = { depth: 16, mode: 'rgb', large: false };

/** A photo, two cels in a group with a clipped shadow, a BOOK in front. Bottom first. */
export const celShot = (format: ShotFormat = RGB8, background = false): DocumentDescription => ({
  width: 24,
  height: 16,
  profile: null,
  ...format,
  layers: [
    sampleLayer(background ? 'Background' : 'BG', format, {
      seed: 1,
      bounds: box(0, 0, 24, 16),
      background,
      opaque: background,
    }),
    {
      kind: 'group',
      name: 'CELS',
      children: [
        sampleLayer('A', format, { seed: 2, bounds: box(3, 2, 9, 8) }),
        sampleLayer('A shade', format, {
          seed: 3,
          bounds: box(3, 2, 9, 8),
          clipped: true,
          blend: 'multiply',
        }),
      ],
    },
    sampleLayer('BOOK', format, { seed: 7, bounds: box(-4, 10, 20, 10) }),
  ],
});

export const open = (format: ShotFormat = RGB8, background = false): Opened =>
  openInFake(celShot(format, background));

export async function layerNamed(host: PhotoshopHost, name: string): Promise<SceneLayer> {
  const { layers } = await host.readShot(signal);
  return allLayers(layers).find((layer) => layer.name === name)!;
}

/** The stack as the layers panel shows it. */
export const stackOf = async (host: PhotoshopHost): Promise<string> =>
  stackToText(await host.readShot(signal));

/** What a run of Haikei would insert: planned by the scene, painted by turning colours over. */
export async function plannedPlate(
  { host }: { readonly host: Host },
  changes: Partial<PlateInsertion> = {},
  name = 'BG',
): Promise<PlateInsertion> {
  const shot = await host.readShot(signal);
  const source = allLayers(shot.layers).find((layer) => layer.name === name)!;
  const plan: PlacementPlan = planPlacement(shot, assignRoles(shot), source.id);
  const plate = plateFor(source, await host.readPixels(signal, source.id), plan);
  return { ...plate, name: `Haikei – gouache · ${name}`, ...changes };
}

/** Curves with a straight master, a lookup that changes nothing, haze and bloom. */
export function lightOver({ bounds, pixels }: PlateInsertion, id = 'dusk'): PlateLight {
  const depth = pixels.depth as 8 | 16;
  const full = depth === 8 ? 255 : 65535;
  const straight = [
    { input: 0, output: 0 },
    { input: 255, output: 255 },
  ];
  const lifted = [
    { input: 0, output: 12 },
    { input: 96, output: 110 },
    { input: 255, output: 250 },
  ];
  const corner = [0, 1];
  const values = corner.flatMap((r) => corner.flatMap((g) => corner.flatMap((b) => [r, g, b])));
  return {
    id,
    groupName: `Haikei – gouache · ${id}`,
    layers: [
      { kind: 'curves', name: 'Haikei – tone', master: straight, red: straight, green: lifted, blue: lifted },
      { kind: 'lookup', name: 'Haikei – colour', table: { size: 2, values: Float32Array.from(values) } },
      {
        kind: 'pixels',
        name: 'Haikei – haze',
        blend: 'normal',
        opacity: 1,
        pixels: flat(bounds, depth, [full, full >> 1, 0, full >> 2]),
      },
      {
        kind: 'pixels',
        name: 'Haikei – bloom',
        blend: 'screen',
        opacity: 0.5,
        pixels: flat(bounds, depth, [full >> 3, 0, 0, full]),
      },
    ],
  };
}

/** As `lightOver` makes it, with other curves, another table and another look of the bloom. */
export function changedLight(plate: PlateInsertion): PlateLight {
  const light = lightOver(plate);
  const layers = light.layers.map((layer): LightLayer => {
    if (layer.kind === 'curves') return { ...layer, red: layer.green };
    if (layer.kind === 'pixels') return layer.name === 'Haikei – bloom' ? { ...layer, opacity: 0.25 } : layer;
    return { ...layer, table: { ...layer.table, values: layer.table.values.map((value) => value / 2) } };
  });
  return { ...light, layers };
}
