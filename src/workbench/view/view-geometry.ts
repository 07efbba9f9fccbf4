import type { Rect } from '../../geometry/rect.js';
import { TILE } from './tile-request.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies in a window: `scale` window pixels a picture pixel, the picture's corner at `x`, `y`. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Times the picture's own size. */
const LARGEST = 16;
/** Part of the window that a fitted picture leaves free. */
const MARGIN = 0.04;
/** Window pixels of the picture that always stay on show. */
const HOLD = 48;

export function fitView(picture: Size, frame: Size): View {
  const free = 1 - MARGIN;
  const scale = Math.min((free * frame.width) / picture.width, (free * frame.height) / picture.height, 1);
  const centred = (whole: number, part: number): number => (whole - part * scale) / 2;
  return { scale, x: centred(frame.width, picture.width), y: centred(frame.height, picture.height) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Keeps an edge of the picture inside of the window. */
export function heldView({ scale, x, y }: View, picture: Size, frame: Size): View {
  const held = (at: number, part: number, whole: number): number =>
    clamp(at, HOLD - part * scale, whole - HOLD);
  return {
    scale,
    x: held(x, picture.width, frame.width),
    y: held(y, picture.height, frame.height),
  };
}

/** Larger by `factor` around a point of the window, from half of what fits to sixteen times. */
export function zoomedView(
  view: View,
  factor: number,
  point: { readonly x: number; readonly y: number },
  sizes: { readonly picture: Size; readonly frame: Size },
): View {
  const least = fitView(sizes.picture, sizes.frame).scale / 2;
  const scale = clamp(view.scale * factor, least, LARGEST);
  const ratio = scale / view.scale;
  const moved = { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio };
  return heldView(moved, sizes.picture, sizes.frame);
}

/** Levels that a picture has: the smallest fits into one tile. */
export const levelCount = ({ width, height }: Size): number =>
  1 + Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE)));

/** The smallest level that still has a pixel for each of the screen's. */
export function levelFor(scale: number, density: number, picture: Size): number {
  const wanted = Math.floor(Math.log2(1 / (scale * density)) + 1e-9);
  return clamp(wanted, 0, levelCount(picture) - 1);
}

/** What the window shows of a picture, in whole pixels of it. */
export function seenRegion({ scale, x, y }: View, picture: Size, frame: Size): Rect {
  const seen = (at: number, whole: number, part: number): readonly [number, number] => [
    clamp(Math.floor(-at / scale), 0, part),
    clamp(Math.ceil((whole - at) / scale), 0, part),
  ];
  const [left, right] = seen(x, frame.width, picture.width);
  const [top, bottom] = seen(y, frame.height, picture.height);
  return { left, top, right, bottom };
}

export interface TilePlace {
  readonly level: number;
  readonly column: number;
  readonly row: number;
  /** In the picture's pixels; the last ones reach beyond its border. */
  readonly area: Rect;
}

/** Tiles of a level that show in the window, row by row. */
export function visibleTiles(level: number, view: View, picture: Size, frame: Size): readonly TilePlace[] {
  const side = TILE * 2 ** level;
  const span = (at: number, whole: number, part: number): readonly [number, number] => [
    Math.max(0, Math.floor(-at / view.scale / side)),
    Math.min(Math.ceil(part / side), Math.ceil((whole - at) / view.scale / side)),
  ];
  const [left, right] = span(view.x, frame.width, picture.width);
  const [top, bottom] = span(view.y, frame.height, picture.height);
  const tiles: TilePlace[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const area = {
        left: column * side,
        top: row * side,
        right: (column + 1) * side,
        bottom: (row + 1) * side,
      };
      tiles.push({ level, column, row, area });
    }
  return tiles;
}
