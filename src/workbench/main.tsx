import { createRoot } from 'react-dom/client';
import { knownError } from '../panel/control/known-error.js';
import { createPanelControl } from '../panel/control/panel-control.js';
import { createStore } from '../panel/store/create-store.js';
import { storedHint } from '../plugin/storage/hint-storage.js';
import type { WorkbenchCalls } from './calls.js';
import { createClipControl } from './clip/clip-control.js';
import { followClipKeys } from './clip/clip-keys.js';
import { INITIAL_CLIP, reduceClip } from './clip/clip-state.js';
import { followClip } from './clip/follow-clip.js';
import { createFootageControl } from './clip/footage-control.js';
import { withFrameBrush } from './clip/frame-brush.js';
import { FrameFeed } from './clip/frame-feed.js';
import { withPaintedBooks } from './clip/painted-books.js';
import { playClip } from './clip/play-clip.js';
import { returnPlates } from './clip/return-plates.js';
import { saveFrames } from './files/save-frames.js';
import { saveFile } from './files/save-file.js';
import { createRevivingCaller } from './link/create-reviving-caller.js';
import { workerLink } from './link/worker-link.js';
import { createBenchControl } from './page/bench-control.js';
import { INITIAL_BENCH, reduceBench } from './page/bench-state.js';
import { PageFeed } from './page/document-feed.js';
import { DocumentKeeper } from './page/document-keeper.js';
import { followLive } from './page/follow-live.js';
import { followPage } from './page/page-events.js';
import { RoleMemory } from './page/role-memory.js';
import { takeFiles } from './page/take-files.js';
import { tellingPainted } from './page/tell-painted.js';
import { createWorkbenchServices } from './page/workbench-services.js';
import { wouldLose } from './page/would-lose.js';
import { Bench } from './parts/bench.js';
import { benchTextsFor } from './texts/bench-texts.js';
import type { TileRequest } from './view/tile-request.js';

const live = new AbortController().signal;
const feed = new PageFeed();
const store = createStore(reduceBench, INITIAL_BENCH);
const engine = storedHint(localStorage, 'engine');
const ask = createRevivingCaller<WorkbenchCalls>(
  () => workerLink(new Worker(new URL('document.js', location.href), { type: 'module' })),
  (reason) => keeper.lost(reason),
);

/** The worker remembers through the page; the call ends with it. */
function greet(): void {
  const known = engine.read();
  const hints = known === null ? [] : [{ name: 'engine', text: known }];
  ask(live, 'begin', hints, ({ text }) => engine.write(text)).catch(() => undefined);
}

const memory = new RoleMemory(storedHint(localStorage, 'roles'));
const clip = createStore(reduceClip, INITIAL_CLIP);
const keeper = new DocumentKeeper({ ask, feed, store, greet, memory, returned: returnPlates({ ask, clip }) });
greet();
const { languages } = navigator;
const world = { ask, feed, storage: localStorage, languages, version: HAIKEI_VERSION };
const services = createWorkbenchServices({ ...world, now: () => performance.now() });
const painting = tellingPainted(services, { ask, feed, store, keeper });
const brushed = withFrameBrush(painting, { store, clip, repaint: () => feed.repaint() });
const panel = createPanelControl(withPaintedBooks(brushed, { store, clip }));
const control = createBenchControl({
  clip,
  ask,
  feed,
  keeper,
  store,
  panel: panel.store,
  save: (file) => saveFile(window, file),
  confirmLoss: () => confirm(benchTextsFor(panel.store.getState().locale).loss),
});
const clipControl = createClipControl({
  ask,
  store,
  clip,
  saveFrames: (name, files) => saveFrames(window, name, files),
});
const footageControl = createFootageControl({
  ask,
  store,
  clip,
  panel: panel.store,
  keeper,
  saveFrames: (name, files) => saveFrames(window, name, files),
  now: () => performance.now(),
});
const frames = new FrameFeed({ store, clip, fetchFrame: (view) => ask(live, 'frame', view) });
const fetchTile = (request: TileRequest): Promise<ImageBitmap> => ask(live, 'tile', request);

followLive({ ask, store, panel: panel.store, clip });
followClip({ ask, store, panel: panel.store, clip });
followClipKeys(window, clip);
playClip({
  clip,
  isReady: (frame) => frames.isReady(frame),
  nextTick: (tick) => requestAnimationFrame(tick),
});
panel.store.subscribe(() => (document.documentElement.lang = panel.store.getState().locale));
followPage(window, {
  control,
  wouldLose: () => wouldLose(store.getState(), clip.getState()),
  take: (files) =>
    files
      .then((given) => takeFiles({ control, clip: clipControl }, given))
      .catch((error: unknown) => store.dispatch({ type: 'failed', error: knownError(error) })),
  choose: () => document.querySelector<HTMLInputElement>('input[type=file]')?.click(),
});
createRoot(document.getElementById('bench')!).render(
  <Bench {...{ store, control, panel, clip, clipControl, footageControl, fetchTile }} />,
);
if (location.hash === '#sample') void control.openSample();
