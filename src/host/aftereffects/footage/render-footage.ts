import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Picture } from '../../../pictures/picture.js';
import { isSrgb } from '../../../raster/colour/is-srgb.js';
import { parseIccProfile } from '../../../raster/colour/parse-icc-profile.js';
import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { EditableComp } from '../api/ae-edit.js';
import type { FootageFacts } from '../facts/item-facts.js';
import type { ProjectFacts } from '../facts/shot-facts.js';
import { findItem } from '../read/find-items.js';
import { refused } from '../refused.js';
import { inOneUndoGroup } from '../write/undo-scope.js';
import { awaitPicture, type LateFile } from './await-picture.js';

export interface Rendering extends LateFile {
  readonly api: AfterEffectsApi;
  readonly project: ProjectFacts;
}

const NAME = 'Haikei: reading';

/**
 * What a frame holds that After Effects renders is in the project's working space, and the file does not say so.
 * @throws HaikeiError `project-colour` where that is not sRGB
 */
export function checkRenderable({ management, linear, workingSpace }: ProjectFacts, layer: string): void {
  const isSrgb = workingSpace === '' || workingSpace.startsWith('sRGB');
  if (management === 'adobe' && !linear && isSrgb) return;
  const setting = management === 'ocio' ? 'OCIO' : linear ? 'Linearize Working Space' : workingSpace;
  throw new HaikeiError('project-colour', { layer, setting });
}

/**
 * What a frame that came says of its own colours must be what the project has.
 * @throws HaikeiError `project-colour` for a profile that is not sRGB, `profile-unsupported`
 */
function checkRendered({ profile }: Picture, layer: string): void {
  if (profile === null) return;
  const parsed = parseIccProfile(profile);
  if (isSrgb(parsed)) return;
  throw new HaikeiError('project-colour', { layer, setting: `ICC: ${parsed.description}` });
}

/** A composition that shows the source alone, pixel for pixel, without the layer's effects, masks and transform. */
function makeComp({ api }: Rendering, item: FootageFacts): EditableComp {
  return inOneUndoGroup(api, NAME, (scope) => {
    const { width, height, pixelAspect } = item;
    const frameRate = item.frameRate || 24;
    const duration = Math.max(item.duration, 1 / frameRate);
    const comp = scope.project.items.addComp(NAME, width, height, pixelAspect, duration, frameRate);
    try {
      const layer = comp.layers.add(findItem(api.app.project, item.id), duration);
      // A preference decides whether new layers begin where the artist stands.
      layer.startTime = 0;
      comp.resolutionFactor = [1, 1];
      return comp;
    } catch (error) {
      comp.remove();
      throw error;
    }
  });
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

async function saveFrame(comp: EditableComp, seconds: number, path: string): Promise<void> {
  try {
    const call = comp.saveFrameToPng(seconds, path);
    if (isThenable(call)) await call;
  } catch (error) {
    throw refused('saveFrameToPng', error instanceof Error ? error.message : String(error), error);
  }
}

/**
 * One picture of a source as After Effects shows it, for sources without a file that Haikei reads: in a composition of
 * its own, which is removed again whatever happens.
 * @param frame counted from 0
 * @throws HaikeiError `project-colour`, `host-refused`, `cancelled`
 */
export async function renderFootage(
  signal: AbortSignal,
  rendering: Rendering,
  item: FootageFacts,
  frame: number,
): Promise<Picture> {
  checkRenderable(rendering.project, item.name);
  throwIfCancelled(signal);
  const comp = makeComp(rendering, item);
  try {
    await saveFrame(comp, item.isStill ? 0 : frame / item.frameRate, rendering.path);
    const picture = await awaitPicture(signal, rendering, item);
    checkRendered(picture, item.name);
    return picture;
  } finally {
    inOneUndoGroup(rendering.api, NAME, () => comp.remove());
    await rendering.files.remove(rendering.path);
  }
}
