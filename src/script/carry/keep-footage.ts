import { readItem } from '../facts/read-item.js';
import { writeJson } from '../json/write-json.js';

interface Interpretation {
  readonly isStill: boolean;
  readonly hasAlpha: boolean;
  readonly alphaMode: AlphaMode;
  readonly invertAlpha: boolean;
  readonly conformFrameRate: number;
  readonly loop: number;
}

function interpretationOf(source: FootageSource): Interpretation {
  return {
    isStill: source.isStill,
    hasAlpha: source.hasAlpha,
    alphaMode: source.alphaMode,
    invertAlpha: source.invertAlpha,
    conformFrameRate: source.conformFrameRate,
    loop: source.loop,
  };
}

function interpretAgain(source: FootageSource, before: Interpretation): void {
  if (before.hasAlpha) {
    source.alphaMode = before.alphaMode;
    source.invertAlpha = before.invertAlpha;
  }
  if (before.isStill) return;
  source.conformFrameRate = before.conformFrameRate;
  source.loop = before.loop;
}

/** Footage as it is now. @returns what makes it so again, after its file was replaced */
export function keepFootage(footage: FootageItem): () => void {
  const { file, name, comment, pixelAspect } = footage;
  const interpretation = interpretationOf(footage.mainSource);
  const before = writeJson(readItem(footage));
  return () => {
    if (!file || writeJson(readItem(footage)) === before) return;
    if (interpretation.isStill) footage.replace(file);
    else footage.replaceWithSequence(file, false);
    interpretAgain(footage.mainSource, interpretation);
    footage.pixelAspect = pixelAspect;
    footage.name = name;
    footage.comment = comment;
  };
}
