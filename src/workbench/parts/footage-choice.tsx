import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { FootageWay } from '../clip/footage-calls.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** On how many frames a painted one stands; more is a slide show. */
const STEPS = [1, 2, 3, 4];

/** The background that moves, where it does, and how its frames are painted. */
export function FootageChoice(): ReactElement | null {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const footage = useClip((state) => state.footage);
  if (!footage) return null;
  const { name, files, way, painting } = footage;
  const blocked = painting !== null;
  const choose = (changed: Partial<FootageWay>): void =>
    clip.dispatch({ type: 'filmed', action: { what: 'way', way: { ...way, ...changed } } });
  return (
    <span className="bench-choice">
      <span title={texts.footage}>{fillPlaceholders(texts.filmed, { name, frames: files.length })}</span>
      <select
        aria-label={texts.paintOn}
        value={way.step}
        disabled={blocked}
        onChange={({ target }) => choose({ step: Number(target.value) })}
      >
        {STEPS.map((step) => (
          <option key={step} value={step}>
            {fillPlaceholders(texts.onStep, { step })}
          </option>
        ))}
      </select>
      <ToolButton
        label={texts.steady}
        pressed={way.steady}
        blocked={blocked}
        onPress={() => choose({ steady: !way.steady })}
      />
    </span>
  );
}
