import type { ReactElement } from 'react';
import { timeCode } from '../clip/time-code.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** Frames a second of films, television and games. */
const RATES = [12, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 60];

function Where(): ReactElement {
  const frame = useClip((state) => state.frame);
  const rate = useClip((state) => state.rate);
  const frames = useClip((state) => state.facts?.frames ?? 1);
  // The slider says this to those who do not see it.
  return (
    <span className="bench-mark bench-where" aria-hidden>
      {`${frame + 1} / ${frames}`}
      <span className="bench-time">{timeCode(frame, rate)}</span>
    </span>
  );
}

/** Plays and steps, and how frames are looked at. */
export function ClipTools(): ReactElement {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const { playing, frame, rate, visible, onionCels, onionGround } = useClip((state) => state);
  const step = (by: number): void => {
    clip.dispatch({ type: 'played', playing: false });
    clip.dispatch({ type: 'sought', frame: frame + by });
  };
  return (
    <>
      <ToolButton
        label={playing ? texts.pause : texts.play}
        keys="Space"
        onPress={() => clip.dispatch({ type: 'played', playing: !playing })}
      />
      <ToolButton sign="‹" label={texts.back} keys="," onPress={() => step(-1)} />
      <ToolButton sign="›" label={texts.forth} keys="." onPress={() => step(1)} />
      <Where />
      <label className="bench-choice">
        <select
          aria-label={texts.rate}
          value={rate}
          onChange={({ target }) => clip.dispatch({ type: 'rate', rate: Number(target.value) })}
        >
          {RATES.map((each) => (
            <option key={each} value={each}>
              {`${each} ${texts.fps}`}
            </option>
          ))}
        </select>
      </label>
      <ToolButton
        label={texts.visible}
        pressed={visible}
        onPress={() => clip.dispatch({ type: 'visible', visible: !visible })}
      />
      <ToolButton
        label={texts.onionCels}
        pressed={onionCels}
        onPress={() => clip.dispatch({ type: 'onion', of: 'onionCels' })}
      />
      <ToolButton
        label={texts.onionGround}
        pressed={onionGround}
        onPress={() => clip.dispatch({ type: 'onion', of: 'onionGround' })}
      />
    </>
  );
}
