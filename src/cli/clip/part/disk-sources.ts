import { resolve } from 'node:path';
import { openShotDocument } from '../../../clip/shot/open-shot-document.js';
import type { ShotDocument, ShotSources } from '../../../clip/shot/shot-sources.js';
import type { Locale } from '../../../locales/locale.js';
import { readWholeFile } from '../../files/read-whole-file.js';
import { readPicture } from '../../pictures/read-picture.js';

const open = async (signal: AbortSignal, path: string): Promise<ShotDocument> =>
  openShotDocument(signal, path, await readWholeFile(signal, path));

/** What a shot file names, on the disk. @param folder of the shot file, absolute */
export function diskSources(path: string, folder: string, locale: Locale): ShotSources {
  const opened = new Map<string, Promise<ShotDocument>>();
  const locate = (name: string): string => resolve(folder, name);
  return {
    path,
    locale,
    files: { locate, read: (signal, name) => readPicture(signal, locate(name)) },
    document: (signal, name) => {
      const document = opened.get(name) ?? open(signal, locate(name));
      opened.set(name, document);
      return document;
    },
  };
}
