import type { ReactElement } from 'react';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { isClip } from '../clip/clip-state.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale } from './bench-context.js';
import { ClipTools } from './clip-tools.js';
import { ExportTools } from './export-tools.js';
import { FrameSlider } from './frame-slider.js';
import { SheetChoice } from './sheet-choice.js';
import { TimedRows } from './timed-rows.js';
import { useClip } from './use-clip.js';

/** The document as a clip: play, scrub, onion skins, export. Nothing where it has one frame only. */
export function Timeline(): ReactElement | null {
  const locale = useBenchLocale();
  const texts = clipTextsFor(locale);
  const isShown = useClip(isClip);
  const problem = useClip((state) => state.problem);
  if (!isShown && !problem) return null;
  const described = problem && describePanelError(problem, locale);
  return (
    <section className="bench-timeline" aria-label={texts.timeline}>
      {described ? (
        <p className="bench-clip-problem" role="status">{`${described.what} ${described.remedy}`}</p>
      ) : null}
      {isShown ? (
        <>
          <div className="bench-track">
            <FrameSlider />
            <TimedRows />
          </div>
          <div className="bench-tools">
            <ClipTools />
            <SheetChoice />
            <ExportTools />
          </div>
        </>
      ) : (
        <div className="bench-tools">
          <SheetChoice />
        </div>
      )}
    </section>
  );
}
