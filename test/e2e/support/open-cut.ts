import { rect } from '../../../src/geometry/rect.js';
import { createPlugin } from '../../../src/plugin/create-plugin.js';
import { chooseCutFolder } from '../../../src/plugin/shot/uxp-cut-folder.js';
import type { ShotProgress } from '../../../src/plugin/shot/shot-progress.js';
import type { PluginWorld } from '../../../src/plugin/world.js';
import type { ClipShot } from '../../../src/scene/clip/clip-shot.js';
import type { FakeDocument } from '../../fakes/photoshop/fake-document.js';
import { documentPicture } from '../../fakes/photoshop/document-picture.js';
import { fullSamples } from '../../fakes/photoshop/fake-image.js';
import { FakePhotoshop } from '../../fakes/photoshop/fake-photoshop.js';
import { type FolderFiles, storageChoosing } from '../../fakes/plugin/chosen-folder.js';
import { pluginWorld } from '../../fakes/plugin/open-plugin.js';

export interface CutOptions extends Partial<PluginWorld> {
  readonly photoshop?: FakePhotoshop;
  /** As the chosen folder is called. */
  readonly name?: string;
  readonly onProgress?: (progress: ShotProgress, stop: () => void) => void;
}

export interface OpenedCut {
  readonly photoshop: FakePhotoshop;
  /** All that was said. */
  readonly alerts: readonly string[];
  readonly progress: readonly ShotProgress[];
  /** The document that was made; throws where there is none. */
  readonly document: FakeDocument;
}

/** The command, run by somebody who chooses the folder that holds `files`. */
export async function openCut(files: FolderFiles | null, options: CutOptions = {}): Promise<OpenedCut> {
  const { photoshop = new FakePhotoshop(), name = 'cut012', onProgress, ...changes } = options;
  const storage = storageChoosing(name, files);
  const chosen = { chooseCutFolder: () => chooseCutFolder(storage), ...changes };
  const plugin = createPlugin(pluginWorld(photoshop, new Map(), chosen));
  const progress: ShotProgress[] = [];
  await plugin.buildShot((work) => {
    const controller = new AbortController();
    return work(controller.signal, (each) => {
      progress.push(each);
      onProgress?.(each, () => controller.abort());
    });
  });
  return {
    photoshop,
    alerts: photoshop.app.alerts,
    progress,
    get document() {
      const { front } = photoshop;
      if (!front) throw new Error(`no document: ${photoshop.app.alerts.join('\n')}`);
      return front;
    },
  };
}

/** What a document shows where the first frame of a cut without zoom is, in 8 bit RGB. */
export function firstFrameOf(document: FakeDocument, shot: ClipShot): Uint8Array {
  const [{ views, x, y }] = shot.layers as [ClipShot['layers'][number]];
  const [left, top] = [views[0]!.left + x, views[0]!.top + y];
  const { pixels } = documentPicture(document, rect(left, top, left + shot.width, top + shot.height))!;
  if (pixels.channels !== 3) throw new Error(`${pixels.channels} channels`);
  if (pixels.depth === 8) return pixels.data as Uint8Array;
  return Uint8Array.from(fullSamples(pixels.data), (value) => Math.round(value / 257));
}
