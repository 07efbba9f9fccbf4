import { jobFolder } from './job/job-folder.js';
import { findCompanion, understands } from './job/heartbeat.js';
import { mapList } from './lists/map-list.js';
import { Run } from './run.js';
import { fillIn } from './talk/fill-in.js';
import { openPalette, type Palette } from './talk/palette.js';
import { reasonOf } from './talk/reason-of.js';
import { scriptTexts } from './talk/script-texts.js';

/** Milliseconds between two looks for the answer; After Effects works in between. */
const PAUSE = 300;

/** The name under which tasks find the script: they are texts that are run later. */
const GLOBAL = '__haikei';

interface Globals {
  [GLOBAL]?: { tick(): void };
}

const texts = scriptTexts();
const tell = (text: string): void => alert(text, texts.title);
let run: Run | null = null;

const again = (): void => void app.scheduleTask(`$.global.${GLOBAL}.tick()`, PAUSE, false);

function tick(): void {
  const current = run;
  if (current === null) return;
  try {
    if (current.look()) again();
    else run = null;
  } catch (error) {
    run = null;
    current.fail(reasonOf(error));
  }
}

/** Layers that are selected, by their ids; an oversight is not guessed away: whatever is selected is asked for. */
const selectedLayers = (comp: CompItem): number[] => mapList(comp.selectedLayers, ({ id }) => id);

function begin(folder: string, palette: Palette): void {
  const comp = app.project.activeItem;
  if (!(comp instanceof CompItem)) return tell(texts.noComp);
  if (!app.project.file) return tell(texts.unsaved);
  const chosen = palette.chosen();
  palette.setBusy(true);
  try {
    run = new Run({
      folder: folder,
      comp: comp,
      layers: selectedLayers(comp),
      chosen: chosen,
      palette: palette,
    });
    again();
  } catch (error) {
    palette.setBusy(false);
    tell(fillIn(texts.failed, { reason: reasonOf(error) }));
  }
}

function open(): void {
  if (parseInt(app.version, 10) < 24) return tell(fillIn(texts.tooOld, { version: app.version }));
  const folder = jobFolder();
  const companion = findCompanion(folder);
  if (companion === null) return tell(fillIn(texts.noCompanion, { folder: folder }));
  if (!understands(companion)) return tell(fillIn(texts.otherVersion, { theirs: companion.software }));
  const palette: Palette = openPalette(companion, {
    paint: () => {
      if (run === null) begin(folder, palette);
    },
    stop: () => {
      run?.stop();
      run = null;
    },
  });
  ($.global as Globals)[GLOBAL] = { tick: tick };
  palette.show();
}

open();
