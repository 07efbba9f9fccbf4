import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { EditableFootage } from '../api/ae-edit.js';
import { readItem } from '../read/read-item.js';

/** Footage as it is now. @returns what makes it so again, after its file was replaced */
export function keepFootage(api: AfterEffectsApi, footage: EditableFootage): () => void {
  const { file, name, comment, pixelAspect } = footage;
  const { isStill, hasAlpha, alphaMode, invertAlpha, conformFrameRate, loop } = footage.mainSource;
  const before = readItem(api, footage);
  return () => {
    if (JSON.stringify(readItem(api, footage)) === JSON.stringify(before) || file === null) return;
    if (isStill) footage.replace(file);
    else footage.replaceWithSequence(file, false);
    const source = footage.mainSource;
    if (hasAlpha) Object.assign(source, { alphaMode, invertAlpha });
    if (!isStill) Object.assign(source, { conformFrameRate, loop });
    Object.assign(footage, { pixelAspect, name, comment });
  };
}
