import type { AlphaFacts, FootageFacts, ItemFacts } from '../../host/aftereffects/facts/item-facts.js';

function modeOf({ alphaMode }: FootageSource): AlphaFacts['mode'] {
  if (alphaMode === AlphaMode.PREMULTIPLIED) return 'premultiplied';
  return alphaMode === AlphaMode.IGNORE ? 'ignore' : 'straight';
}

function readAlpha(source: FootageSource): AlphaFacts | null {
  if (!source.hasAlpha) return null;
  const mode = modeOf(source);
  const colour = mode === 'premultiplied' ? source.premulColor : [0, 0, 0];
  return {
    mode: mode,
    inverted: mode !== 'ignore' && source.invertAlpha,
    matteColour: [colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0],
  };
}

function kindOf(source: FootageSource): FootageFacts['kind'] {
  if (source instanceof FileSource) return 'file';
  return source instanceof SolidSource ? 'solid' : 'placeholder';
}

function pathOf({ footageMissing, mainSource, file }: FootageItem): string {
  if (footageMissing && mainSource instanceof FileSource) return mainSource.missingFootagePath;
  return file ? file.fsName : '';
}

function readFootage(item: FootageItem): FootageFacts {
  const source = item.mainSource;
  const path = pathOf(item);
  return {
    kind: kindOf(source),
    id: item.id,
    name: item.name,
    comment: item.comment,
    width: item.width,
    height: item.height,
    pixelAspect: item.pixelAspect,
    frameRate: source.isStill ? 0 : item.frameRate,
    duration: source.isStill ? 0 : item.duration,
    path: path === '' ? null : path,
    missing: item.footageMissing,
    isStill: source.isStill,
    alpha: readAlpha(source),
    loop: source.isStill ? 1 : source.loop,
    folder: item.parentFolder ? item.parentFolder.id : null,
  };
}

function readNested(item: CompItem): ItemFacts {
  return {
    kind: 'comp',
    id: item.id,
    name: item.name,
    comment: item.comment,
    width: item.width,
    height: item.height,
    pixelAspect: item.pixelAspect,
    frameRate: item.frameRate,
    duration: item.duration,
  };
}

/** Everything of an item that Haikei goes by. */
export const readItem = (item: CompItem | FootageItem): ItemFacts =>
  item instanceof CompItem ? readNested(item) : readFootage(item);
