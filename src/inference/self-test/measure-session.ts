import type { Session, Tensor } from '../driver.js';
import { probeFeeds } from './probe-feeds.js';

export interface SessionMeasure {
  readonly megapixelsPerSecond: number;
  /** What came out of the probe. */
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/**
 * How fast a network runs: one tile to warm up, one that counts.
 * @param side of the tile in pixels, a multiple of what the network wants
 * @param now milliseconds of any clock
 */
export async function measureSession(
  signal: AbortSignal,
  session: Session,
  side: number,
  now: () => number = Date.now,
): Promise<SessionMeasure> {
  const feeds = probeFeeds(session.inputs, side);
  await session.run(signal, feeds);
  const from = now();
  const outputs = await session.run(signal, feeds);
  // A clock that did not move saw less than its own step.
  const seconds = Math.max(1, now() - from) / 1000;
  return { megapixelsPerSecond: (side * side) / 1e6 / seconds, outputs };
}
