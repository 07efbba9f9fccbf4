import { ownGlobals } from './own-globals.js';

/** Timers of the plugin, which a test can let go faster than the page's own. */
export class Clock {
  /** How many milliseconds pass for the plugin in each real one. */
  speed = 1;

  constructor(scope: Window) {
    const faster = (run: () => void, milliseconds = 0): number =>
      ownGlobals.setTimeout(run, milliseconds / this.speed);
    Object.assign(scope, { setTimeout: faster });
  }
}
