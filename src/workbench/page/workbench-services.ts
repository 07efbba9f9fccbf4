import { chooseLocale } from '../../locales/choose-locale.js';
import { storedTexts } from '../../plugin/storage/stored-texts.js';
import type { TextStorage } from '../../plugin/storage/text-storage.js';
import type { BenchServices } from '../bench-services.js';
import type { WorkbenchCalls } from '../calls.js';
import type { Ask } from '../link/create-caller.js';
import { waitOrAbort } from '../wait-or-abort.js';
import type { PageFeed } from './document-feed.js';

export interface ServicesWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly feed: PageFeed;
  readonly storage: TextStorage;
  /** As the browser prefers them. */
  readonly languages: readonly string[];
  readonly version: string;
  readonly now: () => number;
}

/** The panel's services over the worker that holds the document. */
export function createWorkbenchServices(world: ServicesWorld): BenchServices {
  const { ask, feed, storage, languages, version, now } = world;
  return {
    locale: chooseLocale([...languages]),
    version,
    now,
    wait: waitOrAbort,
    subscribeDocument: (listener) => feed.subscribe(listener),
    readShot: (signal, document) => ask(signal, 'readShot', document),
    readRoles: (signal, document) => ask(signal, 'readRoles', document),
    writeRoles: (signal, document, roles) => ask(signal, 'writeRoles', { document, roles }),
    readCatalogue: (signal) => ask(signal, 'readCatalogue', null),
    thumbnail: (signal, request) => ask(signal, 'thumbnail', request),
    preview: (signal, request) => ask(signal, 'preview', request),
    paint: (signal, run, onProgress) => ask(signal, 'paint', run, onProgress),
    selfTest: (signal) => ask(signal, 'selfTest', null),
    ...storedTexts(storage),
  };
}
