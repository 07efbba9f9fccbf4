import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { formatDuration } from '../../locales/format-duration.js';
import type { Locale } from '../../locales/locale.js';
import type { FootageProgress, FootageState } from '../clip/footage-state.js';
import { type ClipTexts, clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale, useBenchState } from './bench-context.js';
import { useClip } from './use-clip.js';

function progressText(texts: ClipTexts, { done, total, left }: FootageProgress, locale: Locale): string {
  const time = left === null ? '' : fillPlaceholders(texts.timeLeft, { time: formatDuration(left, locale) });
  return `${fillPlaceholders(texts.painting, { done, total })}${time}`;
}

/** What steadying did; empty where nothing was steadied. */
function reportText(texts: ClipTexts, { reports }: FootageState, id: number): string {
  const { painted = null, steadied = null, still = 0, cuts = [] } = reports.get(id) ?? {};
  if (painted === null || steadied === null) return '';
  const facts = {
    painted: painted.toFixed(2),
    steadied: steadied.toFixed(2),
    still: (100 * still).toFixed(0),
  };
  const told = fillPlaceholders(texts.flicker, facts);
  return cuts.length === 0 ? told : `${told}${fillPlaceholders(texts.cuts, { cuts: cuts.join(', ') })}`;
}

/** How much of a background that moves is painted, and how steady that is. */
export function FootageNote(): ReactElement | null {
  const locale = useBenchLocale();
  const texts = clipTextsFor(locale);
  const version = useBenchState(({ steps }) => steps.version);
  const isPainted = useBenchState(({ steps }) => steps.undo !== null);
  const footage = useClip((state) => state.footage);
  const frames = useClip(({ facts }) => facts?.frames ?? 0);
  if (!footage) return null;
  const set = footage.sets.get(version);
  const total = set ? Math.ceil(frames / set.step) : frames;
  const done = Math.min(total, set?.plates.length ?? 0);
  const text = footage.painting
    ? progressText(texts, footage.painting, locale)
    : set && done > 0
      ? fillPlaceholders(done < total ? texts.partPainted : texts.allPainted, { done, total })
      : isPainted
        ? texts.onlyFirst
        : texts.paintFirst;
  return (
    <p className="bench-clip-note" role="status">
      {footage.painting || !set ? text : `${text}${reportText(texts, footage, set.id)}`}
    </p>
  );
}
