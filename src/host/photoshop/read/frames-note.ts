import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import type { InsertNote } from '../../../scene/insert-note.js';
import type { PsAction } from '../api/ps-action.js';
import { ANIMATION } from '../commands/animation.js';
import { ask } from '../commands/ask.js';

/**
 * What is known of the frames that a new layer shows in. That is up to a switch of the timeline panel which no script
 * can ask for, and to find out by going through the frames would change what the artist sees.
 */
export async function framesNote(action: PsAction): Promise<InsertNote> {
  try {
    const [found] = await ask(action, [ANIMATION]);
    return { kind: found === true ? 'frames-found' : 'frames-unknown' };
  } catch (error) {
    if (isHaikeiError(error) && error.code === 'host-refused') return { kind: 'frames-unknown' };
    throw error;
  }
}
