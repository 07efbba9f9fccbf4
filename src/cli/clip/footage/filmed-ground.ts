import { join } from 'node:path';
import { plateSpans } from '../../../clip/footage/plate-spans.js';
import { visiblePatch } from '../../../raster/clip/visible-patch.js';
import { FootagePainter } from '../../../paint/footage/footage-painter.js';
import type { FootageReport } from '../../../paint/footage/footage-report.js';
import { paintFootage } from '../../../paint/footage/paint-footage.js';
import { makeFolder } from '../../files/make-folder.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { ClipRun, ClipWork } from '../make/clip-work.js';
import { recordOf } from '../plate/plate-file.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import type { StackLayer, StackPicture } from '../../../clip/stack/stack-layer.js';
import type { Footage } from './footage.js';
import { FootageFiles } from './footage-state.js';

/** The painted background of a clip. */
export interface Ground {
  readonly layer: StackLayer;
  readonly profile: Uint8Array | null;
}

export interface Filmed {
  readonly footage: Footage;
  /** Of the clip. */
  readonly frames: number;
  /** The picture's size. */
  readonly frame: PictureSize;
}

function tellFlicker({ context }: ClipWork, { painted, steadied, still, cuts }: FootageReport): void {
  const { terminal, texts, json } = context;
  if (json) {
    terminal.result(JSON.stringify({ event: 'flicker', painted, steadied, still, cuts }));
  } else if (painted !== null && steadied !== null) {
    const facts = {
      painted: painted.toFixed(2),
      steadied: steadied.toFixed(2),
      still: (100 * still).toFixed(0),
    };
    terminal.note(texts.clip.steadied({ ...facts, cuts: cuts.join(', ') }));
  }
}

function filmedLayer(folder: string, { footage, frames }: Filmed, paintOn: number): StackLayer {
  const plates = new FootageFiles(folder);
  const spans = plateSpans(frames, paintOn);
  const pictures = spans.map((_, index): StackPicture => ({
    name: `plate ${index + 1}`,
    file: plates.plate(index),
    layer: null,
    load: async (signal) => visiblePatch((await readPicture(signal, plates.plate(index))).pixels),
  }));
  const common = { name: 'BG', kind: 'plate', blend: 'normal', keyed: false, smooth: false } as const;
  return { ...common, origin: { x: 0, y: 0 }, size: footage.size, pictures, spans };
}

/** Paints a background that moves and says how steady it became. */
export async function filmedGround(work: ClipWork, run: ClipRun, filmed: Filmed): Promise<Ground> {
  const { context, settings, onProgress } = work;
  const { signal, software } = context;
  const { footage, frames, frame } = filmed;
  const painter = await FootagePainter.create(signal, run.paintWith, frame);
  await makeFolder(join(run.folder, 'plates'));
  await run.record('plates', recordOf(painter.provenance()));
  const report = await paintFootage(
    signal,
    {
      frames: footage.painted(frames, settings.paintOn),
      store: new FootageFiles(run.folder, { profile: footage.profile, texts: { Software: software } }),
      steady: settings.steady,
      profile: footage.profile,
      onFrame: (done, total) => onProgress({ stage: 'steadying', done, total }),
    },
    painter,
  );
  tellFlicker(work, report);
  return { layer: filmedLayer(run.folder, filmed, settings.paintOn), profile: footage.profile };
}
