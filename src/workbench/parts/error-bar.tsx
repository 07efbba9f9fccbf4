import type { ReactElement } from 'react';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale, useBenchState } from './bench-context.js';

/** What went wrong outside of the panel, and what to do about it. */
export function ErrorBar(): ReactElement | null {
  const { store } = useBench();
  const locale = useBenchLocale();
  const error = useBenchState((state) => state.error);
  if (error === null) return null;
  const { what, remedy } = describePanelError(error, locale);
  const { dismiss } = benchTextsFor(locale);
  return (
    <div className="bench-error" role="alert">
      <p>
        {what} {remedy}
      </p>
      <button
        type="button"
        className="bench-tool"
        aria-label={dismiss}
        onClick={() => store.dispatch({ type: 'failed', error: null })}
      >
        ×
      </button>
    </div>
  );
}
