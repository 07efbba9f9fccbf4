import type { ReactElement } from 'react';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { isClip } from '../clip/clip-state.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale } from './bench-context.js';
import { BooksChoice } from './books-choice.js';
import { BooksNote } from './books-note.js';
import { BrushNote } from './brush-note.js';
import { CameraChoice } from './camera-choice.js';
import { CelsChoice } from './cels-choice.js';
import { ClipTools } from './clip-tools.js';
import { ExportTools } from './export-tools.js';
import { FootageChoice } from './footage-choice.js';
import { FootageNote } from './footage-note.js';
import { FootageTools } from './footage-tools.js';
import { FrameSlider } from './frame-slider.js';
import { SheetChoice } from './sheet-choice.js';
import { TimedRows } from './timed-rows.js';
import { useClip } from './use-clip.js';

/** What the clip is made with beside the document. */
const Sources = (): ReactElement => (
  <>
    <FootageChoice />
    <CelsChoice />
    <BooksChoice />
    <SheetChoice />
    <CameraChoice />
  </>
);

/** The document as a clip: play, scrub, onion skins, export. Nothing where it is one frame only, and nothing makes it more. */
export function Timeline(): ReactElement | null {
  const locale = useBenchLocale();
  const texts = clipTextsFor(locale);
  const isShown = useClip(isClip);
  const problem = useClip((state) => state.problem);
  const isMade = useClip(
    ({ sheet, camera, cels, books, footage }) =>
      sheet !== null || camera !== null || cels.length > 0 || books.length > 0 || footage !== null,
  );
  if (!isShown && !problem && !isMade) return null;
  const described = problem && describePanelError(problem, locale);
  return (
    <section className="bench-timeline" aria-label={texts.timeline}>
      {described ? (
        <p className="bench-clip-problem" role="status">{`${described.what} ${described.remedy}`}</p>
      ) : null}
      <BrushNote />
      <BooksNote />
      <FootageNote />
      {isShown ? (
        <>
          <div className="bench-track">
            <FrameSlider />
            <TimedRows />
          </div>
          <div className="bench-tools">
            <ClipTools />
            <Sources />
            <FootageTools />
            <ExportTools />
          </div>
        </>
      ) : (
        <div className="bench-tools">
          <Sources />
        </div>
      )}
    </section>
  );
}
