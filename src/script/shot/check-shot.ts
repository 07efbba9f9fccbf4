import type { ClipShot, ShotDrawing, ShotLayer, ShotSpan, ShotView } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { findIn } from '../lists/find-in.js';

/** Most entries of a list; a shot has no more frames. */
const MOST = 100000;
const MOST_LAYERS = 1000;

function fail(where: string): never {
  throw new Error(where);
}

function number(value: unknown, where: string, low: number, high: number): void {
  if (typeof value !== 'number' || !(value >= low && value <= high)) fail(where);
}

function text(value: unknown, where: string): void {
  if (typeof value !== 'string' || value.length === 0 || value.length > 4096) fail(where);
}

function list<T>(value: readonly T[], where: string, check: (item: T, where: string) => void): void {
  if (!(value instanceof Array) || value.length === 0 || value.length > MOST) fail(where);
  each(value, (item, i) => check(item, `${where}[${String(i)}]`));
}

function checkDrawing({ id, path, layer }: ShotDrawing, where: string): void {
  text(id, `${where}.id`);
  text(path, `${where}.path`);
  if (layer !== null) text(layer, `${where}.layer`);
}

function checkView({ frame, left, top, zoom }: ShotView, where: string): void {
  number(frame, `${where}.frame`, 0, MOST);
  number(left, `${where}.left`, -1e7, 1e7);
  number(top, `${where}.top`, -1e7, 1e7);
  number(zoom, `${where}.zoom`, 1e-4, 1e4);
}

/** Spans follow each other without a gap, and what stands is among the drawings. */
function checkSpans({ spans, drawings }: ShotLayer, frames: number, where: string): void {
  let next = 0;
  list(spans, where, ({ frame, frames: length, drawing }: ShotSpan, at) => {
    number(length, `${at}.frames`, 1, MOST);
    if (frame !== next) fail(`${at}.frame`);
    if (drawing !== null && findIn(drawings, ({ id }) => id === drawing) === null) fail(`${at}.drawing`);
    next = frame + length;
  });
  if (next !== frames) fail(where);
}

function checkLayer(layer: ShotLayer, frames: number, where: string): void {
  text(layer.name, `${where}.name`);
  number(layer.width, `${where}.width`, 1, 300000);
  number(layer.height, `${where}.height`, 1, 300000);
  if (layer.blend !== undefined) text(layer.blend, `${where}.blend`);
  if (layer.key !== 'none' && layer.key !== 'white') fail(`${where}.key`);
  list(layer.views, `${where}.views`, checkView);
  each(layer.views, ({ frame }, i) => {
    const before = layer.views[i - 1];
    if (before === undefined ? frame !== 0 : frame <= before.frame)
      fail(`${where}.views[${String(i)}].frame`);
  });
  // A cel may have no drawing at all in this cut.
  if (layer.drawings.length > 0) list(layer.drawings, `${where}.drawings`, checkDrawing);
  checkSpans(layer, frames, `${where}.spans`);
}

/**
 * Holds what a file says against what a `shot.json` says (`docs/shot.schema.json`), as far as it is used here.
 * @throws Error with the path of the first wrong entry
 */
export function checkShot(shot: ClipShot): void {
  if (shot === null || typeof shot !== 'object' || shot.format !== 'haikei-shot/1') fail('format');
  text(shot.name, 'name');
  list(shot.fps, 'fps', (value, where) => number(value, where, 1, 1e6));
  number(shot.fps[0] / shot.fps[1], 'fps', 1, 99);
  number(shot.frames, 'frames', 1, MOST);
  // What After Effects can make a composition of.
  number(shot.width, 'width', 4, 30000);
  number(shot.height, 'height', 4, 30000);
  if (shot.layers instanceof Array && shot.layers.length > MOST_LAYERS) fail('layers');
  list(shot.layers, 'layers', (layer, where) => checkLayer(layer, shot.frames, where));
}
