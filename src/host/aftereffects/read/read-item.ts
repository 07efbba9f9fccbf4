import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { AeComp, AeFootage, AeSource } from '../api/ae-item.js';
import type { AlphaFacts, FootageFacts, ItemFacts } from '../facts/item-facts.js';
import { isComp } from './item-kind.js';

function readAlpha(api: AfterEffectsApi, source: AeSource): AlphaFacts | null {
  if (!source.hasAlpha) return null;
  const { alphaMode, premulColor } = source;
  const mode =
    alphaMode === api.enumValue('AlphaMode', 'PREMULTIPLIED')
      ? 'premultiplied'
      : alphaMode === api.enumValue('AlphaMode', 'IGNORE')
        ? 'ignore'
        : 'straight';
  const [red = 0, green = 0, blue = 0] = mode === 'premultiplied' ? Array.from(premulColor) : [];
  return { mode, inverted: mode !== 'ignore' && source.invertAlpha, matteColour: [red, green, blue] };
}

function footageKind({ file, missingFootagePath, color }: AeSource): FootageFacts['kind'] {
  if (typeof file === 'string' || (missingFootagePath ?? '') !== '') return 'file';
  return color === undefined ? 'placeholder' : 'solid';
}

const plain = ({
  id,
  name,
  comment,
  width,
  height,
  pixelAspect,
  frameRate,
  duration,
}: AeComp | AeFootage) => ({
  id,
  name,
  comment,
  width,
  height,
  pixelAspect,
  frameRate,
  duration,
});

function readFootage(api: AfterEffectsApi, item: AeFootage): FootageFacts {
  const source = item.mainSource;
  const missing = item.footageMissing;
  const path = missing ? (source.missingFootagePath ?? null) : item.file;
  return {
    ...plain(item),
    ...(source.isStill && { frameRate: 0, duration: 0 }),
    kind: footageKind(source),
    path: path === '' ? null : path,
    missing,
    isStill: source.isStill,
    alpha: readAlpha(api, source),
    loop: source.isStill ? 1 : source.loop,
    folder: item.parentFolder?.id ?? null,
  };
}

/** Everything of an item that Haikei goes by. */
export const readItem = (api: AfterEffectsApi, item: AeComp | AeFootage): ItemFacts =>
  isComp(item) ? { ...plain(item), kind: 'comp' } : readFootage(api, item);
