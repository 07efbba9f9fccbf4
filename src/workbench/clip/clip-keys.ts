import type { Store } from '../../panel/store/create-store.js';
import { type ClipAction, type ClipState, isClip } from './clip-state.js';

/** Where keys without Control mean the clip: nowhere, the picture, and all of the timeline. */
const PLACES = 'body, .bench-pane canvas, .bench-timeline, .bench-timeline *';
/** What a space presses, or a letter chooses in, by itself. */
const OWN = 'button, select, a, input[type=checkbox]';

type Act = (state: ClipState) => ClipAction;

const KEYS: Readonly<Record<string, Act>> = {
  ' ': ({ playing }) => ({ type: 'played', playing: !playing }),
  ',': ({ frame }) => ({ type: 'sought', frame: frame - 1 }),
  '.': ({ frame }) => ({ type: 'sought', frame: frame + 1 }),
};

function means(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || !target.matches(PLACES)) return false;
  return !target.matches(key === ' ' ? OWN : 'select');
}

/** Space plays and pauses; comma and full stop go one frame back and forth. A step ends the playing. */
export function followClipKeys(window: Window, clip: Store<ClipState, ClipAction>): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const act = KEYS[key];
    if (!act || ctrlKey || metaKey || altKey || !isClip(clip.getState()) || !means(target, key)) return;
    event.preventDefault();
    if (key !== ' ') clip.dispatch({ type: 'played', playing: false });
    clip.dispatch(act(clip.getState()));
  });
}
