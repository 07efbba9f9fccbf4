import type { Rect } from '../../../geometry/rect.js';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import { makeCurves } from '../commands/make-curves.js';
import { makeLookup } from '../commands/make-lookup.js';
import type { ModifyCommand } from '../commands/command.js';
import { everyLayer } from '../read/list-layers.js';
import { refused } from '../refused.js';
import { settingsSeen, settingsWanted } from './light-settings.js';
import { makePixelLayer } from './make-layers.js';
import { putPixels } from './put-pixels.js';
import type { WriteContext } from './write-context.js';
import { markLight } from './write-notes.js';

/** The one layer that the commands have made; Photoshop does not say which. */
async function makeByCommand(
  context: WriteContext,
  commands: readonly ModifyCommand[],
): Promise<EditableLayer> {
  const { scope, document, created } = context;
  const before = new Set(everyLayer(document.layers).map(({ id }) => id));
  await scope.play(commands);
  const [made, ...others] = everyLayer(document.layers).filter(({ id }) => !before.has(id));
  if (!made || others.length > 0) throw refused('make', `${others.length + (made ? 1 : 0)} new layers`);
  const layer = scope.edit(made);
  created.push(layer);
  return layer;
}

async function make(context: WriteContext, light: LightLayer, bounds: Rect): Promise<EditableLayer> {
  if (light.kind === 'curves') return makeByCommand(context, [makeCurves(light)]);
  if (light.kind === 'lookup') return makeByCommand(context, makeLookup(light));
  const { name, blend, opacity, pixels } = light;
  const layer = await makePixelLayer(context, { name, blendMode: blend, opacity });
  await putPixels(context, layer, pixels, bounds);
  return layer;
}

export interface LightPlace {
  /** The colour script. */
  readonly light: string;
  /** What it goes directly above: the plate, or the light layer before it. */
  readonly above: PsLayer;
  /** The plate's. */
  readonly bounds: Rect;
}

/** One layer of a light, clipped to the plate. */
export async function makeLightLayer(
  context: WriteContext,
  layer: LightLayer,
  { light, above, bounds }: LightPlace,
): Promise<PsLayer> {
  const made = await make(context, layer, bounds);
  await made.move(above, 'placeBefore');
  made.isClippingMask = true;
  made.name = layer.name;
  const seen = await settingsSeen(context, made, layer.kind);
  const mark = { part: layer.kind, light, name: layer.name, made: settingsWanted(layer), seen };
  await markLight(context, made, mark);
  return made;
}
