import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Picture } from '../../../pictures/picture.js';
import { isSrgb } from '../../../raster/colour/is-srgb.js';
import { parseIccProfile } from '../../../raster/colour/parse-icc-profile.js';
import type { FootageFacts } from '../facts/item-facts.js';
import type { ProjectFacts } from '../facts/shot-facts.js';
import { showAlone, type Showing } from './show-alone.js';

export interface Rendering extends Showing {
  readonly project: ProjectFacts;
  /** Whether known colours come back as they are. @throws HaikeiError `project-colour` */
  checkColours(signal: AbortSignal): Promise<void>;
}

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

/**
 * One picture of a source as After Effects shows it, for sources without a file that Haikei reads.
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
  await rendering.checkColours(signal);
  const picture = await showAlone(signal, rendering, item, frame);
  checkRendered(picture, item.name);
  return picture;
}
