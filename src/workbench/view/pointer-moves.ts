import type { Viewport } from './viewport.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A notch of a wheel, in what its event says of it, that makes a picture e times as large. */
const WHEEL = 500;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Drag to pan, wheel to zoom, two fingers for both; returns what ends it. */
export function followPointers(canvas: HTMLCanvasElement, viewport: Viewport): () => void {
  const down = new Map<number, Point>();
  const life = new AbortController();
  const { signal } = life;
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  function move(event: PointerEvent): void {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (!other) {
      viewport.pan(now.x - before.x, now.y - before.y);
      return;
    }
    const [from, to] = [middle(before, other), middle(now, other)];
    viewport.pan(to.x - from.x, to.y - from.y);
    viewport.zoom(distance(now, other) / Math.max(1, distance(before, other)), to);
  }

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      canvas.setPointerCapture(event.pointerId);
      down.set(event.pointerId, at(event));
    },
    { signal },
  );
  canvas.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(type, ({ pointerId }) => down.delete(pointerId), { signal });
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      viewport.zoom(Math.exp(-event.deltaY / WHEEL), at(event));
    },
    { signal, passive: false },
  );
  return () => life.abort();
}
