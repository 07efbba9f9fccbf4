import { type ReactElement, type ReactNode, use } from 'react';
import { WidgetKitContext } from './widget-kit.js';

interface FieldProps {
  readonly label: string;
  readonly value?: string;
  readonly children: ReactNode;
}

/** One row: what it is, the control, how it stands. A browser's label names the control; UXP's does not reach into `sp-*`. */
export function Field({ label, value, children }: FieldProps): ReactElement {
  const content = (
    <>
      <span className="field-label">{label}</span>
      {children}
      {value === undefined ? null : (
        <span className="field-value" aria-hidden="true">
          {value}
        </span>
      )}
    </>
  );
  return use(WidgetKitContext) === 'spectrum' ? (
    <div className="field">{content}</div>
  ) : (
    <label className="field">{content}</label>
  );
}
