import { readTextFile } from '../files/text-file.js';
import { joinPath } from '../files/folders.js';
import { readJson } from '../json/read-json.js';
import { findIn } from '../lists/find-in.js';

/** Milliseconds after which a companion that has said nothing is gone. */
const SILENCE = 10000;

export const JOB_FORMAT = 'haikei-companion-job/1';

/** Something to choose, with its title. */
export interface Choice {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
}

/** What the companion says of itself. */
export interface Heartbeat {
  readonly software: string;
  readonly at: number;
  readonly jobs: readonly string[];
  readonly hands: readonly Choice[];
  readonly lights: readonly Choice[];
}

/** A text that is being replaced may be there in part, or not at all. */
function lastWords(folder: string): Heartbeat | null {
  try {
    const text = readTextFile(joinPath(folder, 'companion.json'));
    return text === null ? null : (readJson(text) as Heartbeat);
  } catch {
    return null;
  }
}

/** The companion that watches the folder; null where none has spoken within the last seconds. */
export function findCompanion(folder: string): Heartbeat | null {
  const found = lastWords(folder);
  return found !== null && Math.abs(new Date().getTime() - found.at) < SILENCE ? found : null;
}

export const understands = ({ jobs }: Heartbeat): boolean =>
  findIn(jobs, (format) => format === JOB_FORMAT) !== null;
