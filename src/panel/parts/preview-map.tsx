import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { type Rect, rectHeight, rectWidth } from '../../geometry/rect.js';
import type { Shot } from '../../scene/shot.js';
import { thumbnailSlots } from '../derived/thumbnail-slots.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface PreviewMapProps {
  readonly shot: Shot;
  readonly region: Rect;
}

const WIDTH = 72;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

/** The whole frame in small, with the region of the preview on it: a click or an arrow key moves it. */
export function PreviewMap({ shot, region }: PreviewMapProps): ReactElement {
  const { dispatch } = useControl();
  const { preview } = useTexts();
  const thumbnail = usePanelState(({ thumbnails }) => thumbnails[thumbnailSlots.map]);
  const moveTo = (x: number, y: number): void => dispatch({ type: 'preview-moved', x, y });
  const onClick = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    moveTo((shot.width * (clientX - left)) / width, (shot.height * (clientY - top)) / height);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const x = (region.left + region.right) / 2 + (arrow[0] * rectWidth(region)) / 2;
    const y = (region.top + region.bottom) / 2 + (arrow[1] * rectHeight(region)) / 2;
    moveTo(x, y);
  };
  const frame = { width: `${WIDTH}px`, height: `${Math.round((WIDTH * shot.height) / shot.width)}px` };
  const place = {
    left: percent(region.left, shot.width),
    top: percent(region.top, shot.height),
    width: percent(rectWidth(region), shot.width),
    height: percent(rectHeight(region), shot.height),
  };
  return (
    <div
      className="map"
      role="group"
      aria-label={preview.where}
      tabIndex={0}
      style={frame}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {thumbnail === undefined ? null : (
        <img className="map-picture" src={thumbnail.picture.url} alt="" style={frame} draggable={false} />
      )}
      <div className="map-region" style={place} />
    </div>
  );
}
