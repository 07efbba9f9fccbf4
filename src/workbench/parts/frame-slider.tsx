import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { timeCode } from '../clip/time-code.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { useClip } from './use-clip.js';

/** Where the clip stands; the browser's own slider, so that pointers, touch and keys move it as they do anywhere. */
export function FrameSlider(): ReactElement {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const frames = useClip((state) => state.facts?.frames ?? 1);
  const frame = useClip((state) => state.frame);
  const rate = useClip((state) => state.rate);
  const facts = { frame: frame + 1, frames, time: timeCode(frame, rate) };
  const seek = (value: string): void => {
    clip.dispatch({ type: 'played', playing: false });
    clip.dispatch({ type: 'sought', frame: Number(value) - 1 });
  };
  return (
    <input
      type="range"
      className="bench-frame-slider"
      aria-label={texts.frame}
      aria-valuetext={fillPlaceholders(texts.at, facts)}
      min={1}
      max={frames}
      step={1}
      value={frame + 1}
      onChange={({ target }) => seek(target.value)}
    />
  );
}
