import type { BridgePort } from '../../src/inference/drivers/webview/bridge/bridge-port.js';

export interface BridgeFaults {
  /** Parts of a hundred. */
  readonly drop?: number;
  readonly duplicate?: number;
  readonly corrupt?: number;
  /** Milliseconds at most; messages may overtake one another. */
  readonly delay?: number;
  readonly seed?: number;
}

export interface FakeBridge {
  readonly host: BridgePort;
  readonly page: BridgePort;
  /** JSON texts that were posted, from either end. */
  readonly posted: string[];
  /** Nothing arrives any more. */
  cut(): void;
}

const { imul } = Math;

/** The bridge of a webview: everything is turned to JSON; with faults, most of what can happen to it does. */
export function fakeBridge(faults: BridgeFaults = {}): FakeBridge {
  const { drop = 0, duplicate = 0, corrupt = 0, delay = 0, seed = 1 } = faults;
  const posted: string[] = [];
  let [state, isCut] = [seed >>> 0, false];
  const chance = (percent: number): boolean => {
    state = (imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 100 < percent;
  };
  const pick = (count: number): number => {
    chance(0);
    return Math.floor((state / 2 ** 32) * count);
  };
  const damaged = (text: string): string => {
    const at = pick(text.length);
    return text.slice(0, at) + 'aZ0"9}'[pick(6)]! + text.slice(at + 1);
  };
  const end = (to: Set<(message: unknown) => void>, from: Set<(message: unknown) => void>): BridgePort => ({
    post(message) {
      const text = JSON.stringify(message);
      posted.push(text);
      if (chance(drop)) return;
      for (let copies = chance(duplicate) ? 2 : 1; copies > 0; copies--) {
        const arriving = parse(chance(corrupt) ? damaged(text) : text);
        setTimeout(
          () => {
            if (!isCut) for (const heard of to) heard(arriving);
          },
          pick(delay + 1),
        );
      }
    },
    listen(heard) {
      from.add(heard);
      return () => void from.delete(heard);
    },
  });
  const [atHost, atPage] = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()];
  return {
    host: end(atPage, atHost),
    page: end(atHost, atPage),
    posted,
    cut() {
      isCut = true;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
