import type { Store } from '../../panel/store/create-store.js';
import type { ClipAction, ClipState } from './clip-state.js';

interface PlayWorld {
  readonly clip: Store<ClipState, ClipAction>;
  /** Whether a frame, counted from 0, can be shown at once. */
  readonly isReady: (frame: number) => boolean;
  /** As `requestAnimationFrame`: calls once, with milliseconds. */
  readonly nextTick: (tick: (now: number) => void) => void;
}

/** Milliseconds after which the page was hidden: time that nobody saw does not count, but for one frame. */
const HIDDEN = 1000;

/**
 * Moves the clip on while it is played, round and round. Frames come at their time; where one is not ready the clip waits
 * for it, so that every frame is seen, and goes on at its rate from there.
 */
export function playClip({ clip, isReady, nextTick }: PlayWorld): void {
  let base: { readonly frame: number; readonly time: number; readonly rate: number } | null = null;
  let last = 0;
  let isTicking = false;

  function advance(now: number): void {
    const { frame, rate, facts } = clip.getState();
    const frames = facts?.frames ?? 1;
    const one = 1000 / rate;
    if (base?.rate !== rate || base.frame !== frame) base = { frame, time: now, rate };
    else if (now - last > HIDDEN) base = { frame, time: now - one, rate };
    last = now;
    const due = Math.floor(((now - base.time) * rate) / 1000);
    let steps = 0;
    while (steps < due && isReady((frame + steps + 1) % frames)) steps += 1;
    if (due === 0) return;
    const next = (frame + steps) % frames;
    // A frame that is waited for is due whenever it comes.
    const time = steps === due ? base.time + due * one : now - (steps === 0 ? one : 0);
    base = { frame: next, time, rate };
    if (steps > 0) clip.dispatch({ type: 'sought', frame: next });
  }

  function tick(now: number): void {
    if (!clip.getState().playing) {
      [isTicking, base] = [false, null];
      return;
    }
    advance(now);
    nextTick(tick);
  }

  clip.subscribe(() => {
    if (!clip.getState().playing || isTicking) return;
    isTicking = true;
    nextTick(tick);
  });
}
