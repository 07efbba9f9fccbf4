import type { ReactElement } from 'react';
import { benchTextsFor } from '../texts/bench-texts.js';
import type { Viewport } from '../view/viewport.js';
import { useBench, useBenchLocale, useBenchState } from './bench-context.js';
import { LookChoices } from './look-choices.js';
import { ToolButton } from './tool-button.js';

interface ViewToolsProps {
  readonly viewport: Viewport;
}

const FACTOR = 1.5;

/** How the picture is looked at. */
export function ViewTools({ viewport }: ViewToolsProps): ReactElement {
  const { store } = useBench();
  const texts = benchTextsFor(useBenchLocale());
  const split = useBenchState((state) => state.split);
  const scale = useBenchState((state) => state.scale);
  const live = useBenchState((state) => state.live);
  const picture = useBenchState((state) => state.picture);
  const toggle = (): void => store.dispatch({ type: 'split', split: split === null ? 0.5 : null });
  return (
    <div className="bench-tools bench-view-tools">
      <ToolButton label={texts.zoomOut} onPress={() => viewport.zoom(1 / FACTOR)} />
      <ToolButton label={texts.zoomIn} onPress={() => viewport.zoom(FACTOR)} />
      <ToolButton label={texts.fit} onPress={() => viewport.fit()} />
      <ToolButton label={texts.actual} onPress={() => viewport.actualSize()} />
      <span className="bench-mark bench-scale">{`${Math.round(100 * scale)} %`}</span>
      <span className="bench-gap" />
      <ToolButton label={texts.compare} pressed={split !== null} onPress={toggle} />
      <ToolButton
        label={texts.live}
        pressed={live}
        onPress={() => store.dispatch({ type: 'live', live: !live })}
      />
      <LookChoices />
      <span className="bench-mark" role="status">
        {picture === null ? '' : picture.rough ? texts.liveRough : texts.liveShown}
      </span>
    </div>
  );
}
