import { HaikeiError } from '../../errors/haikei-error.js';
import { createWorkerDriver } from '../../inference/drivers/worker/host/worker-driver.js';
import type { Driver } from '../../inference/driver.js';
import { openModel } from '../../inference/open-model.js';
import { createLightLibrary, type LightLibrary } from '../../plugin/library/light-library.js';
import { createModelLibrary } from '../../plugin/library/model-library.js';
import type { RunParts } from '../../plugin/services/run-parts.js';
import { ClipFrames } from './clip/clip-frames.js';
import { FlatPictures } from './flat-pictures.js';
import { HintMemory } from './hint-memory.js';
import type { OpenedBytes } from './open-bytes.js';
import { WorkbenchDocument } from './workbench-document.js';
import type { WorkbenchWorld } from './workbench-world.js';

/** Milliseconds after which the worker of the network is ended: it holds some hundred megabytes. */
const REST = 60_000;

interface OpenOne {
  readonly id: string;
  readonly document: WorkbenchDocument;
  readonly pictures: FlatPictures;
  readonly clip: ClipFrames;
}

/** What the calls are answered with; one document is open at a time. */
export interface WorkbenchParts extends RunParts {
  readonly lights: LightLibrary;
  readonly driver: Driver;
  readonly hints: HintMemory;
  open(id: string, made: OpenedBytes): void;
  /** @throws HaikeiError `document-changed` when another one was opened */
  find(id: string): OpenOne;
}

export function createWorkbenchParts(world: WorkbenchWorld): WorkbenchParts {
  const { files, startEngine, now, version } = world;
  const hints = new HintMemory();
  const library = createModelLibrary(files);
  const remembered = hints.hint('engine');
  const driver = createWorkerDriver({ startWorker: startEngine, remembered, rest: REST, now });
  let current: OpenOne | null = null;
  const find = (id: string): OpenOne => {
    if (current?.id !== id) throw new HaikeiError('document-changed', { what: `${id}: ×` });
    return current;
  };
  return {
    world: { version, date: world.date },
    hints,
    driver,
    library,
    lights: createLightLibrary(files),
    documents: { host: (id) => find(id).document },
    feed: { revision: () => 1, tellSoon: () => undefined },
    engine: {
      paintModel: (model) => ({
        card: model.card,
        open: async (signal) => openModel(signal, driver, model.card, await library.weights(signal, model)),
      }),
    },
    find,
    open(id, { psd, isPicture }) {
      const document = new WorkbenchDocument(psd, isPicture);
      const clip = new ClipFrames(document, `haikei ${version}`);
      current = { id, document, pictures: new FlatPictures(document), clip };
    },
  };
}
