import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { previewRegion } from '../derived/preview-region.js';
import { Slider } from '../widgets/slider.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { PreviewMap } from './preview-map.js';
import { PreviewPicture } from './preview-picture.js';
import { Section } from './section.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** What the paint will look like, to the pixel, in one part of the frame. */
export function PreviewSection(): ReactElement | null {
  const { dispatch } = useControl();
  const { preview } = useTexts();
  const { split, error, centre, working } = usePanelState((state) => state.preview);
  const { shot } = usePanelState((state) => state.document);
  if (shot === null) return null;
  const region = previewRegion(shot, centre);
  const place = fillPlaceholders(preview.region, { x: region.left, y: region.top });
  return (
    <Section name="preview" aside={<span aria-live="polite">{working ? preview.working : place}</span>}>
      {error === null ? <PreviewPicture /> : <Notice error={error} />}
      <div className="preview-foot">
        <PreviewMap shot={shot} region={region} />
        <div className="preview-split">
          <Slider
            label={preview.before}
            value={split}
            max={100}
            text={preview.after}
            onChange={(value) => dispatch({ type: 'preview-split', split: value })}
          />
        </div>
      </div>
    </Section>
  );
}
