import type { PointerEvent, ReactElement } from 'react';
import { PREVIEW_SIZE } from '../derived/preview-region.js';
import { CentredPicture } from './centred-picture.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Where in the picture the pointer is, in percent of its width. */
function shareAt({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return width > 0 ? (100 * (clientX - left)) / width : 50;
}

/**
 * Before at the left of a line, after at its right, one pixel of the frame to one of the panel. The upper picture
 * is clipped by a block as wide as `split` and holds a block as wide as the whole, so that both lie alike.
 */
export function PreviewPicture(): ReactElement {
  const { dispatch } = useControl();
  const { preview } = useTexts();
  const { pictures, split, working } = usePanelState((state) => state.preview);
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 1) dispatch({ type: 'preview-split', split: shareAt(event) });
  };
  return (
    <div
      className={`preview ${working ? 'working' : ''}`}
      style={{ height: `${PREVIEW_SIZE.height}px` }}
      onPointerDown={move}
      onPointerMove={move}
    >
      {pictures === null ? null : (
        <>
          <CentredPicture picture={pictures.after} alt={preview.after} />
          <div className="preview-clip" style={{ width: `${split}%` }}>
            <div className="preview-whole" style={{ width: `${10_000 / Math.max(1, split)}%` }}>
              <CentredPicture picture={pictures.before} alt={preview.before} />
            </div>
          </div>
          <div className="preview-line" style={{ left: `${split}%` }} />
        </>
      )}
    </div>
  );
}
