import type { Rect } from '../../../geometry/rect.js';
import type { PlateLight } from '../../host.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import type { LightMark } from '../read/light-note.js';
import { changeLayer, rememberSettings } from './change-layer.js';
import { findLight, type FoundLight, type Marked } from './find-light.js';
import { makeGroup } from './make-layers.js';
import { makeLightLayer } from './make-light-layer.js';
import { moveUnclipped } from './move-to-slot.js';
import { rememberPlace } from './remember-place.js';
import { refreshLight } from './refresh-light.js';
import { whileUnlocked } from './while-unlocked.js';
import type { WriteContext } from './write-context.js';
import { markLight } from './write-notes.js';

const groupMark = ({ id, groupName }: PlateLight): LightMark => ({
  part: 'group',
  light: id,
  name: groupName,
  made: null,
  seen: null,
});

/** Lets layers of an earlier run go, at the end, when nothing can go wrong any more. */
async function doom({ scope, doomed }: WriteContext, layer: PsLayer): Promise<void> {
  if (layer.allLocked) await changeLayer(scope, layer, { allLocked: false });
  doomed.push(layer);
}

async function doomAll(context: WriteContext, old: readonly Marked[]): Promise<void> {
  // Where the plate is taken from under them, they lose what they are clipped to.
  for (const { layer } of old) await rememberSettings(context.scope, layer, ['isClippingMask']);
  for (const { layer } of old) await doom(context, layer);
}

/** Puts plate and light into a group of their own, where the plate was. */
async function wrap(context: WriteContext, plate: EditableLayer, light: PlateLight): Promise<void> {
  const group = await makeGroup(context, light.groupName);
  await moveUnclipped(group, { layer: plate, placement: 'placeAfter' });
  await whileUnlocked(context.scope, plate, async () => {
    await rememberPlace(context.scope, context.document, plate);
    await plate.move(group, 'placeInside');
  });
  await markLight(context, group, groupMark(light));
}

/** Our group says which light is in it, unless the artist has given it another name. */
async function rename(context: WriteContext, { layer, mark }: Marked, light: PlateLight): Promise<void> {
  const name = layer.name === mark.name ? light.groupName : layer.name;
  if (layer.name !== name) await changeLayer(context.scope, layer, { name });
  await markLight(context, layer, groupMark(light));
}

/** Takes the plate out of our group, where that holds nothing else and is as it was made. */
async function unwrap(
  context: WriteContext,
  plate: EditableLayer,
  { group, layers }: FoundLight,
): Promise<void> {
  const { scope, document } = context;
  if (!group) return;
  const { layer, mark } = group;
  const asMade = layer.name === mark.name && layer.visible && layer.opacity === 100;
  if (!asMade || (layer.layers?.length ?? 0) !== layers.length + 1) return;
  await whileUnlocked(scope, plate, async () => {
    await rememberPlace(scope, document, plate);
    await moveUnclipped(plate, { layer, placement: 'placeAfter' });
  });
  await doom(context, layer);
}

async function build(context: WriteContext, plate: PsLayer, light: PlateLight, bounds: Rect): Promise<void> {
  let above = plate;
  for (const layer of light.layers) {
    context.scope.check();
    above = await makeLightLayer(context, layer, { light: light.id, above, bounds });
  }
}

const idOf = ({ group, layers }: FoundLight): string | undefined => (group ?? layers[0])?.mark.light;

/**
 * Makes `light` what lies above the plate. The artist's own layers stay: a plate that they have clipped something to is
 * not put into a group, because that would take it from under them. Without a light our group goes too, unless the artist
 * has changed it or put something into it.
 */
export async function putLight(
  context: WriteContext,
  plate: EditableLayer,
  light: PlateLight | null,
  bounds: Rect,
): Promise<void> {
  const old = findLight(context.document, context.facts, plate);
  if (light && idOf(old) === light.id && old.layers.length > 0)
    return refreshLight(context, old.layers, light, bounds);
  await doomAll(context, old.layers);
  if (!light) return unwrap(context, plate, old);
  if (old.group) await rename(context, old.group, light);
  else if (!old.shared) await wrap(context, plate, light);
  await build(context, plate, light, bounds);
}
