import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import { ProgressBar } from '../../panel/widgets/progress-bar.js';
import { PushButton } from '../../panel/widgets/push-button.js';
import { type WidgetKit, WidgetKitContext } from '../../panel/widgets/widget-kit.js';
import type { ShotProgress } from './shot-progress.js';
import { shotTextsFor } from './shot-texts.js';

interface ShotDialogProps {
  readonly progress: ShotProgress;
  readonly locale: Locale;
  readonly widgets: WidgetKit;
  readonly stop: () => void;
}

/** How far the building of a cut is, and Stop. */
export function ShotDialog({ progress, locale, widgets, stop }: ShotDialogProps): ReactElement {
  const { stage, done, total } = progress;
  const texts = shotTextsFor(locale);
  return (
    <WidgetKitContext value={widgets}>
      <div className={`haikei ${widgets} run-dialog`} lang={locale}>
        <div className="run">
          <div className="run-line">
            <div className="run-stage" aria-live="polite">
              {texts.stages[stage]}
            </div>
            <div className="run-left">{total > 0 && fillPlaceholders(texts.ofDrawings, { done, total })}</div>
          </div>
          <ProgressBar label={texts.stages[stage]} share={total > 0 ? done / total : null} />
          <PushButton label={texts.stop} onPress={stop} />
        </div>
      </div>
    </WidgetKitContext>
  );
}
