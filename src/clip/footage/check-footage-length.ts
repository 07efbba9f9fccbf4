import { HaikeiError } from '../../errors/haikei-error.js';

/** @throws HaikeiError `numbering-broken` for footage with fewer frames than the clip */
export function checkFootageLength(where: string, there: number, frames: number): void {
  if (there >= frames) return;
  const [found, expected] = [`${there} frames`, `at least ${frames}, as long as the clip`];
  throw new HaikeiError('numbering-broken', { where, found, expected });
}
