import { type KeyboardEvent, type ReactElement, use } from 'react';
import { domListener } from './dom-listener.js';
import { Spectrum, type SpectrumTextfield } from './spectrum-elements.js';
import { WidgetKitContext } from './widget-kit.js';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** One line of text; Enter submits, Escape cancels. */
export function TextField({ label, value, onChange, onSubmit, onCancel }: TextFieldProps): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onSubmit();
    if (event.key === 'Escape') onCancel();
  };
  if (isSpectrum) {
    return (
      <Spectrum.Textfield
        class="text-field"
        placeholder={label}
        aria-label={label}
        value={value}
        onKeyDown={onKeyDown}
        ref={domListener<SpectrumTextfield>(['input'], (node) =>
          onChange(typeof node.value === 'string' ? node.value : ''),
        )}
      />
    );
  }
  return (
    <input
      className="text-field"
      type="text"
      placeholder={label}
      aria-label={label}
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
