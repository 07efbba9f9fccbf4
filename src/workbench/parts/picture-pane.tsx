import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { followPointers } from '../view/pointer-moves.js';
import { pressViewKey } from '../view/view-keys.js';
import { Viewport } from '../view/viewport.js';
import { useBench, useBenchLocale, useBenchState } from './bench-context.js';
import { SplitHandle } from './split-handle.js';
import { Timeline } from './timeline.js';
import { useClip } from './use-clip.js';
import { ViewTools } from './view-tools.js';

/** A viewport over the canvas, as large as its parent. */
function useViewport(): readonly [(canvas: HTMLCanvasElement | null) => void, Viewport | null] {
  const { fetchTile, store } = useBench();
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  useEffect(() => {
    if (!canvas) return;
    const made = new Viewport(canvas, fetchTile, (scale, region) =>
      store.dispatch({ type: 'viewed', scale, region }),
    );
    const watch = new ResizeObserver(() =>
      made.resize({ width: canvas.clientWidth, height: canvas.clientHeight }),
    );
    watch.observe(canvas);
    const stop = followPointers(canvas, made);
    setViewport(made);
    return () => {
      watch.disconnect();
      stop();
      made.dispose();
    };
  }, [canvas, fetchTile, store]);
  return [setCanvas, viewport];
}

/** The document as it looks, as large as one likes. */
export function PicturePane(): ReactElement {
  const [setCanvas, viewport] = useViewport();
  const texts = benchTextsFor(useBenchLocale());
  const opened = useBenchState((state) => state.opened);
  const version = useBenchState((state) => state.steps.version);
  const split = useBenchState((state) => state.split);
  const other = useBenchState((state) => state.other);
  const live = useBenchState((state) => state.picture);
  const clip = useClip((state) => state.shown);
  useEffect(() => {
    const picture = opened && {
      document: opened.id,
      picture: opened,
      version,
      split: split ?? 0,
      other,
      live,
      clip,
    };
    viewport?.show(picture);
  }, [viewport, opened, version, split, other, live, clip]);
  const press = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (viewport && isPlain && pressViewKey(viewport, event.key)) event.preventDefault();
  };
  const label = opened ? fillPlaceholders(texts.picture, { ...opened }) : texts.nothing;
  return (
    <div className="bench-pane">
      <div className="bench-frame">
        <canvas ref={setCanvas} tabIndex={0} role="img" aria-label={label} onKeyDown={press} />
        {opened && split !== null ? <SplitHandle split={split} /> : null}
        {opened ? null : (
          <div className="bench-welcome">
            <p>{texts.nothing}</p>
            <p className="bench-quiet">{texts.local}</p>
          </div>
        )}
      </div>
      {opened ? <Timeline /> : null}
      {viewport && opened ? <ViewTools viewport={viewport} /> : null}
    </div>
  );
}
