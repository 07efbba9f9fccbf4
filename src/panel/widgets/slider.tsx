import { type ReactElement, use } from 'react';
import { domListener } from './dom-listener.js';
import { Field } from './field.js';
import { Spectrum, type SpectrumSlider } from './spectrum-elements.js';
import { WidgetKitContext } from './widget-kit.js';

interface SliderProps {
  readonly label: string;
  /** Whole numbers from 0: UXP's slider knows no steps. */
  readonly value: number;
  readonly max: number;
  /** How the value reads. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** Label, track and value in one row. */
export function Slider({ label, value, max, text, onChange }: SliderProps): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  const change = (raw: unknown): void => {
    const next = Math.round(Number(raw));
    if (Number.isFinite(next) && next !== value) onChange(Math.min(max, Math.max(0, next)));
  };
  return (
    <Field label={label} value={text}>
      {isSpectrum ? (
        <Spectrum.Slider
          class="field-control"
          variant="filled"
          show-value="false"
          min={0}
          max={max}
          value={value}
          aria-label={label}
          ref={domListener<SpectrumSlider>(['input', 'change'], (node) => change(node.value))}
        />
      ) : (
        <input
          className="field-control"
          type="range"
          min={0}
          max={max}
          step={1}
          value={value}
          aria-valuetext={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
