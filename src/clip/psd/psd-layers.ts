import type { Camera } from '../../scene/camera/camera.js';
import type { ClipTiming, TimedSpan } from '../../scene/clip/timed-column.js';
import type { Shot } from '../../scene/shot.js';
import type { StackLayer } from '../stack/stack-layer.js';
import { canvasOf, EVERYWHERE, type PsdEntry } from './psd-stack.js';

export interface TimedPsd {
  readonly entries: readonly PsdEntry[];
  readonly shot: Shot;
  readonly timing: ClipTiming;
  /** Null shows the canvas. */
  readonly camera: Camera | null;
  /** The file of the document, for records. */
  readonly file: string;
}

function spansOf({ name, role }: PsdEntry, { columns, frames }: ClipTiming): readonly TimedSpan[] {
  const column = role === 'cel' ? columns.find((timed) => timed.name === name) : undefined;
  return column?.spans ?? [{ frame: 0, frames, drawing: role === 'cel' ? null : 0 }];
}

/** What a document has, as the layers of a clip: cels by the timing, everything else stands all the time. Bottom first. */
export function psdLayers({ entries, shot, timing, camera, file }: TimedPsd): readonly StackLayer[] {
  const within = camera === null ? canvasOf(shot) : EVERYWHERE;
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.role === 'cel' ? 'cel' : entry.role === 'book' ? 'book' : 'plate',
    blend: entry.blend,
    keyed: false,
    smooth: false,
    origin: { x: 0, y: 0 },
    size: { width: shot.width, height: shot.height },
    pictures: entry.pictures.map((picture) => ({
      name: picture.name,
      file,
      layer: picture.path,
      load: () => Promise.resolve(picture.render(within)),
    })),
    spans: spansOf(entry, timing),
  }));
}
