import type { ReactElement } from 'react';
import { detailFromPosition, DETAIL_POSITIONS, detailPosition } from '../derived/detail-position.js';
import { Slider } from '../widgets/slider.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** How much of the painting, and how fine its strokes. */
export function StrengthSliders(): ReactElement {
  const { dispatch } = useControl();
  const { look } = useTexts();
  const { strength, detail } = usePanelState((state) => state.settings);
  const percent = Math.round(100 * strength);
  return (
    <>
      <Slider
        label={look.strength}
        value={percent}
        max={100}
        text={`${percent} %`}
        onChange={(value) => dispatch({ type: 'settings-changed', change: { strength: value / 100 } })}
      />
      <Slider
        label={look.detail}
        value={detailPosition(detail)}
        max={DETAIL_POSITIONS}
        text={`${Number(detail.toPrecision(2))} ×`}
        onChange={(position) =>
          dispatch({ type: 'settings-changed', change: { detail: detailFromPosition(position) } })
        }
      />
    </>
  );
}
