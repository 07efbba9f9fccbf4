import type { TileTiming } from '../bridge/link-timing.js';

/** How long a page may be silent over a tile before it counts as gone. */
export interface TilePatience {
  /** Whether a tile has been measured. */
  readonly isMeasured: boolean;
  /** Milliseconds for so many million pixels. */
  of(megapixels: number): number;
  /** @param milliseconds that the page took for so many million pixels */
  took(megapixels: number, milliseconds: number): void;
}

/** After each page that was lost it takes so many times longer to lose the next: it may have been slow and not gone. */
const DOUBT = 4;

/** @param lost how many pages were lost before this one */
export function createTilePatience({ least, times, megapixel }: TileTiming, lost: number): TilePatience {
  let pace: number | null = null;
  return {
    get isMeasured() {
      return pace !== null;
    },
    of(megapixels) {
      const most = least + megapixel * megapixels;
      if (pace === null) return most;
      return Math.min(most, Math.max(least, times * DOUBT ** lost * pace * megapixels));
    },
    took(megapixels, milliseconds) {
      pace = milliseconds / megapixels;
    },
  };
}
