import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Session, Tensor, TensorShape } from '../../../driver.js';
import { probeFeeds } from '../../../self-test/probe-feeds.js';
import { linkFailed } from '../bridge/link-failed.js';
import { packTensors, unpackTensors } from '../bridge/tensor-payload.js';
import type { PageClient } from './page-client.js';
import type { TilePatience } from './tile-patience.js';

/**
 * Pixels. A page that computes neither tells how far it is nor lets go, so a frame is painted in several tiles though
 * one would take less time: progress moves, and after a stop the page is free again soon.
 */
const TILE_SIDE = 1024;

/** Million pixels of a tile that is worth a probe, and the side of the probe in pixels. */
const PROBED = 0.1;
const PROBE_SIDE = 64;

/** Milliseconds for a page to forget a session. */
const CLOSING = 20_000;

export interface RemoteSessionOptions {
  readonly client: PageClient;
  /** The host's number for it. */
  readonly session: number;
  readonly shapes: { readonly inputs: readonly TensorShape[]; readonly outputs: readonly TensorShape[] };
  readonly patience: TilePatience;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

type Feeds = Readonly<Record<string, Tensor>>;

/** Of the picture among the feeds. */
const megapixels = (feeds: Feeds): number =>
  Object.values(feeds).reduce((sum, { data }) => sum + data.length, 0) / 3e6;

/** A network in a page, by its number there. */
export function remoteSession(options: RemoteSessionOptions): Session {
  const { client, session, shapes, patience, now } = options;

  async function run(signal: AbortSignal, feeds: Feeds): Promise<Feeds> {
    const { heads: tensors, payload } = packTensors(feeds);
    const [size, from] = [megapixels(feeds), now()];
    const head = { type: 'run', session, tensors } as const;
    const within = patience.of(size);
    const answer = await client.ask(signal, { head, payload, expects: 'ran', within });
    patience.took(size, now() - from);
    const results = unpackTensors(answer.head.tensors, answer.payload);
    if (!results) throw linkFailed('the numbers it sends are not those it announces');
    return results;
  }

  /** A small tile tells how long a large one may take. A network that does not take it is measured by its first tile. */
  async function probe(signal: AbortSignal): Promise<void> {
    try {
      await run(signal, probeFeeds(shapes.inputs, PROBE_SIDE));
    } catch (error) {
      if (isHaikeiError(error) && ['cancelled', 'driver-failed'].includes(error.code)) throw error;
    }
  }

  return {
    ...shapes,
    tileSide: TILE_SIDE,
    async run(signal, feeds) {
      if (!patience.isMeasured && megapixels(feeds) > PROBED) await probe(signal);
      return run(signal, feeds);
    },
    async dispose() {
      const live = new AbortController().signal;
      const question = { head: { type: 'close', session }, expects: 'done', within: CLOSING } as const;
      // A page that is gone has closed everything.
      await client.ask(live, question).catch(() => undefined);
    },
  };
}
