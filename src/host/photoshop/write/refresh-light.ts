import type { Rect } from '../../../geometry/rect.js';
import type { CurvesLight, LightLayer, LookupLight } from '../../../raster/light/light-layer.js';
import type { PlateLight } from '../../host.js';
import type { PsLayer } from '../api/ps-layer.js';
import { selectLayers } from '../commands/select-layers.js';
import { setCurves } from '../commands/make-curves.js';
import { setLookup } from '../commands/make-lookup.js';
import { changeLayer } from './change-layer.js';
import type { Marked } from './find-light.js';
import { settingsSeen, settingsWanted } from './light-settings.js';
import { rememberAdjustment } from './remember-adjustment.js';
import { putPixels } from './put-pixels.js';
import { whileUnlocked } from './while-unlocked.js';
import type { WriteContext } from './write-context.js';
import { markLight } from './write-notes.js';

/** Adjustments are set where the artist is working, so the layer is selected first. */
async function setAdjustment(
  context: WriteContext,
  own: PsLayer,
  fresh: CurvesLight | LookupLight,
): Promise<void> {
  const { scope, document } = context;
  const select = selectLayers(document.id, [own.id]);
  const set = fresh.kind === 'curves' ? setCurves(fresh) : setLookup(fresh);
  await whileUnlocked(scope, own, async () => {
    await rememberAdjustment(context, own);
    await scope.play([...select, set]);
  });
}

async function setSettings(context: WriteContext, own: PsLayer, fresh: LightLayer): Promise<void> {
  const { scope } = context;
  if (fresh.kind !== 'pixels') return setAdjustment(context, own, fresh);
  const { blend: blendMode, opacity } = fresh;
  await whileUnlocked(scope, own, () => changeLayer(scope, own, { blendMode, opacity: opacity * 100 }));
}

/**
 * Settings follow a script that says otherwise than when the layer was made, unless the artist has worked on them or
 * nobody can tell: then they stay, and that is noted.
 */
async function followScript(
  context: WriteContext,
  { layer, mark }: Marked,
  fresh: LightLayer,
): Promise<void> {
  const made = settingsWanted(fresh);
  if (made === mark.made) return;
  const seen = await settingsSeen(context, layer, fresh.kind);
  if (mark.made === null || seen === null || seen !== mark.seen) {
    context.notes.push({ kind: 'light-kept', layer: layer.name });
    return;
  }
  await setSettings(context, layer, fresh);
  await markLight(context, layer, { ...mark, made, seen: await settingsSeen(context, layer, fresh.kind) });
}

/** The same light again: haze and bloom follow the new paint, settings the script; what was deleted stays away. */
export async function refreshLight(
  context: WriteContext,
  old: readonly Marked[],
  light: PlateLight,
  bounds: Rect,
): Promise<void> {
  for (const marked of old) {
    const { layer, mark } = marked;
    const fresh = light.layers.find(({ name, kind }) => name === mark.name && kind === mark.part);
    if (!fresh) continue;
    if (fresh.kind === 'pixels')
      await whileUnlocked(context.scope, layer, () => putPixels(context, layer, fresh.pixels, bounds));
    await followScript(context, marked, fresh);
  }
}
