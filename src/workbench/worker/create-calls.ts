import { HaikeiError } from '../../errors/haikei-error.js';
import { createPictureServices } from '../../plugin/services/picture-services.js';
import { createSourceReader } from '../../plugin/services/source-reader.js';
import { readCatalogue } from '../../plugin/services/read-catalogue.js';
import { AS_OPENED } from '../as-opened.js';
import type { WorkbenchCalls } from '../calls.js';
import { bitmapOf } from './bitmap-of.js';
import { blobOf } from './blob-of.js';
import { clipCalls } from './clip/answer-clip-calls.js';
import { footageCalls } from './clip/answer-footage-calls.js';
import { LivePictures } from './live/live-pictures.js';
import { lookName } from './look-name.js';
import { openBytes } from './open-bytes.js';
import { paintBenchRun } from './paint-bench-run.js';
import { platePng } from './plate-png.js';
import { selfTest } from './self-test.js';
import { createWorkbenchParts, type WorkbenchParts } from './workbench-parts.js';
import type { WorkbenchWorld } from './workbench-world.js';

type DocumentCalls = Pick<WorkbenchCalls, 'open' | 'state' | 'step' | 'takeLook' | 'tile' | 'file' | 'plate'>;

function documentCalls(parts: WorkbenchParts, opened: () => void): DocumentCalls {
  return {
    async open(signal, { id, name, blob }) {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const made = await openBytes(signal, name, bytes);
      const { psd } = made;
      const { width, height } = await psd.readShot(signal);
      opened();
      parts.open(id, made);
      return { id, name: psd.name, width, height };
    },
    state: (_signal, id) => Promise.resolve(parts.find(id).document.state),
    step(_signal, { document: id, to }) {
      const { document } = parts.find(id);
      document[to]();
      return Promise.resolve(document.state);
    },
    takeLook(_signal, { document: id, version }) {
      const { document } = parts.find(id);
      document.takeLook(version);
      return Promise.resolve(document.state);
    },
    async tile(signal, request) {
      const tile = await parts.find(request.document).pictures.tile(signal, request);
      if (tile === null) throw new HaikeiError('internal', { reason: 'a tile beyond the picture' });
      return bitmapOf(tile);
    },
    file(_signal, id) {
      const { psd } = parts.find(id).document;
      const blob = blobOf(psd.output(), 'image/vnd.adobe.photoshop');
      return Promise.resolve({ blob, extension: psd.extension });
    },
    async plate(signal, { document, name }) {
      const png = await platePng(signal, parts.find(document).document, name);
      return png && blobOf([png], 'image/png');
    },
  };
}

/** Answers everything that the page asks, over one open document. */
export function createCalls(world: WorkbenchWorld): WorkbenchCalls {
  const parts = createWorkbenchParts(world);
  const { hints, library, lights } = parts;
  const reader = createSourceReader(parts);
  const pictures = createPictureServices(parts, reader);
  const livePictures = new LivePictures(parts, reader);
  return {
    ...documentCalls(parts, () => pictures.forget()),
    ...clipCalls(parts),
    ...footageCalls(parts),
    begin(_signal, known, tell) {
      hints.begin(known, tell);
      return new Promise(() => undefined);
    },
    async readShot(signal, id) {
      const shot = await parts.find(id).document.readShot(signal);
      // A view would carry the whole file across to the page.
      return { ...shot, profile: shot.profile?.slice() ?? null };
    },
    readRoles: (_signal, id) => parts.find(id).document.readRoles(),
    writeRoles: (signal, { document, roles }) => parts.find(document).document.writeRoles(signal, roles),
    readCatalogue: (signal) => readCatalogue(signal, library, lights),
    async thumbnail(signal, request) {
      await livePictures.order.follow(signal);
      return pictures.thumbnail(signal, request);
    },
    live: (signal, request, tell) =>
      livePictures.show(signal, request, ({ pixels, area, rough }) => {
        void bitmapOf(pixels).then((bitmap) => tell({ bitmap, area, rough }));
      }),
    async preview(signal, request) {
      await livePictures.order.follow(signal);
      return pictures.preview(signal, request);
    },
    async paint(signal, run, tell) {
      pictures.forget();
      const { document, pictures: shown } = parts.find(run.document);
      await shown.keep(signal);
      const outcome = await paintBenchRun(signal, parts, run, tell);
      document.keepLook(lookName(run.jobs, outcome.plates[0]?.name ?? ''));
      const { version, looks } = document.state;
      shown.keepOnly([AS_OPENED, version, ...looks.map((look) => look.version)]);
      return outcome;
    },
    selfTest: (signal) => selfTest(signal, parts, world.memory),
  };
}
