import { type ReactElement, use } from 'react';
import { domListener } from './dom-listener.js';
import { Field } from './field.js';
import { Spectrum, type SpectrumDropdown } from './spectrum-elements.js';
import { WidgetKitContext } from './widget-kit.js';

interface PickerProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** Label and a list to choose one from. UXP's dropdown tells places, not values, and needs a width (panel.css). */
export function Picker<Id extends string>({
  label,
  options,
  value,
  onChange,
}: PickerProps<Id>): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  const choose = (index: number): void => {
    const chosen = options[index];
    if (chosen && chosen.id !== value) onChange(chosen.id);
  };
  return (
    <Field label={label}>
      {isSpectrum ? (
        <Spectrum.Dropdown
          class="field-control dropdown"
          aria-label={label}
          ref={domListener<SpectrumDropdown>(['change'], (node) => choose(Number(node.selectedIndex)))}
        >
          <Spectrum.Menu slot="options">
            {options.map(({ id, title }) => (
              <Spectrum.MenuItem key={id} selected={id === value}>
                {title}
              </Spectrum.MenuItem>
            ))}
          </Spectrum.Menu>
        </Spectrum.Dropdown>
      ) : (
        <select
          className="field-control"
          value={value}
          onChange={(event) => choose(event.currentTarget.selectedIndex)}
        >
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
