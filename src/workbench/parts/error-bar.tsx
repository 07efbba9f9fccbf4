import type { ReactElement } from 'react';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Loss } from '../page/bench-state.js';
import { type BenchTexts, benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale, useBenchState } from './bench-context.js';

interface BarProps {
  readonly text: string;
  readonly dismiss: () => void;
}

function Bar({ text, dismiss }: BarProps): ReactElement {
  const texts = benchTextsFor(useBenchLocale());
  return (
    <div className="bench-error" role="alert">
      <p>{text}</p>
      <button type="button" className="bench-tool" aria-label={texts.dismiss} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}

function lossText({ isOpen, missing, reason }: Loss, texts: BenchTexts): string {
  const text = isOpen ? (missing === 0 ? texts.lostAndBack : texts.lostPaintings) : texts.lostDocument;
  return fillPlaceholders(text, { reason, missing });
}

/** What went wrong outside of the panel, and what to do about it. */
export function ErrorBar(): ReactElement {
  const { store } = useBench();
  const locale = useBenchLocale();
  const error = useBenchState((state) => state.error);
  const loss = useBenchState((state) => state.loss);
  const described = error && describePanelError(error, locale);
  return (
    <>
      {loss && (
        <Bar
          text={lossText(loss, benchTextsFor(locale))}
          dismiss={() => store.dispatch({ type: 'loss-told' })}
        />
      )}
      {described && (
        <Bar
          text={`${described.what} ${described.remedy}`}
          dismiss={() => store.dispatch({ type: 'failed', error: null })}
        />
      )}
    </>
  );
}
