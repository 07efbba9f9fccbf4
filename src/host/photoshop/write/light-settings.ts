import { adjustmentFingerprint } from '../../../raster/light/adjustment-fingerprint.js';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { PsLayer } from '../api/ps-layer.js';
import { ask } from '../commands/ask.js';
import { layerAdjustment } from '../commands/layer-adjustment.js';
import { answerFingerprint } from '../read/answer-fingerprint.js';
import { addressOf, type WriteContext } from './write-context.js';

/** Opacity in the steps that Photoshop keeps. */
const look = (blendMode: string, opacity: number): string => `${blendMode} ${Math.round(opacity * 255)}`;

/** What the script says of a layer, but for its pixels, which follow the paint. */
export const settingsWanted = (layer: LightLayer): string =>
  layer.kind === 'pixels' ? look(layer.blend, layer.opacity) : adjustmentFingerprint(layer);

/** What Photoshop says of it now; null where it says nothing. */
export async function settingsSeen(
  context: WriteContext,
  layer: PsLayer,
  kind: LightLayer['kind'],
): Promise<string | null> {
  if (kind === 'pixels') return look(layer.blendMode, layer.opacity / 100);
  const [answer] = await ask(context.action, [layerAdjustment(addressOf(context, layer))]);
  return answer ? answerFingerprint(answer) : null;
}
