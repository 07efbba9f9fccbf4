import { type ReactElement, use } from 'react';
import { domListener } from './dom-listener.js';
import { Spectrum, type SpectrumCheckbox } from './spectrum-elements.js';
import { WidgetKitContext } from './widget-kit.js';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, onChange }: CheckboxProps): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  if (isSpectrum) {
    return (
      <Spectrum.Checkbox
        class="check"
        checked={checked}
        ref={domListener<SpectrumCheckbox>(['change'], (node) => onChange(node.checked === true))}
      >
        {label}
      </Spectrum.Checkbox>
    );
  }
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span className="check-label">{label}</span>
    </label>
  );
}
