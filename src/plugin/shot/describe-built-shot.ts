import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import type { ClipShot } from '../../scene/clip/clip-shot.js';
import type { BuiltShot } from './build-shot.js';
import { shotTextsFor } from './shot-texts.js';

const twoDigits = (value: number): number => Math.round(value * 100) / 100;

/** What the first frame shows of the plate; null where that is all of it, and stays so. */
function firstFrame({ camera, width, height, layers }: ClipShot, { plan }: BuiltShot) {
  const ground = layers.find(({ kind }) => kind === 'plate') ?? layers[0]!;
  const { left, top, zoom } = ground.views[0]!;
  const isWhole = width === plan.width && height === plan.height && zoom === 1;
  if (camera === null && isWhole) return null;
  const size = `${twoDigits(width / zoom)}×${twoDigits(height / zoom)}`;
  return { size, x: twoDigits(left + ground.x), y: twoDigits(top + ground.y) };
}

/** What is to be said of a finished document: what is in it, and what of the cut Photoshop cannot hold. */
export function describeBuiltShot(built: BuiltShot, locale: Locale): string {
  const { shot } = built;
  const { frames, fps, layers } = shot;
  const texts = shotTextsFor(locale);
  const drawings = layers.reduce((sum, layer) => sum + layer.drawings.length, 0);
  const first = firstFrame(shot, built);
  const between = layers.filter(({ x, y }) => !Number.isInteger(x) || !Number.isInteger(y));
  return [
    fillPlaceholders(texts.built, { name: shot.name, drawings }),
    fillPlaceholders(texts.timing, { frames, fps: twoDigits(fps[0] / fps[1]) }),
    ...(first ? [fillPlaceholders(texts.camera, first)] : []),
    ...(between.length > 0
      ? [fillPlaceholders(texts.rounded, { layers: between.map(({ name }) => name).join(', ') })]
      : []),
  ].join('\n');
}
