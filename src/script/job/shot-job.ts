import type { ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import { readRemaps } from '../facts/read-remaps.js';
import { mapList } from '../lists/map-list.js';
import { isJapanese } from '../talk/script-texts.js';
import type { Chosen } from '../talk/palette.js';
import type { BroughtFile } from './hand-in.js';
import { JOB_FORMAT } from './heartbeat.js';

/** What lies in a folder of the machine. */
export interface KnownFolder {
  readonly path: string;
  readonly names: readonly string[];
}

/** Settings of one plate: of a layer that is selected, or of whatever the companion takes for the BG. */
const paintJob = ({ hand, light, strength }: Chosen, background: string | null): object => {
  const hands: Record<string, number> = {};
  if (hand !== null) hands[hand] = 1;
  return {
    format: 'haikei-job/1',
    background: background,
    look: { hands: hands, light: light },
    strength: strength,
  };
};

export interface ShotRequest {
  readonly facts: ShotFacts;
  /** Ids of layers to paint; none for the BG. */
  readonly layers: readonly number[];
  readonly chosen: Chosen;
  readonly files: readonly BroughtFile[];
  readonly folders: readonly KnownFolder[];
}

/** A job about a composition, as the companion takes it. */
export function shotJob({ facts, layers, chosen, files, folders }: ShotRequest): object {
  const jobs =
    layers.length === 0
      ? [paintJob(chosen, null)]
      : mapList(layers, (id) => paintJob(chosen, `#${String(id)}`));
  return {
    format: JOB_FORMAT,
    software: 'haikei Haikei.jsx',
    kind: 'shot',
    locale: isJapanese() ? 'ja' : 'en',
    jobs: jobs,
    facts: facts,
    files: mapList(files, ({ path, name }) => ({ path: path, name: name })),
    folders: folders,
    remaps: readRemaps(facts),
    sheet: chosen.sheet,
  };
}
