import { rectFromSize } from '../../geometry/rect.js';
import type {
  DocumentDescription,
  GroupDescription,
  LayerDescription,
} from '../../host/psd/write/document-description.js';
import { cropToPaint } from './crop-to-paint.js';
import { drawBirds } from './drawing/draw-birds.js';
import { drawGirl } from './drawing/draw-girl.js';
import { Sheet } from './drawing/sheet.js';
import { paintBook } from './photo/paint-book.js';
import { paintPhoto } from './photo/paint-photo.js';

/** The size that all measures below are given for. */
const FULL_WIDTH = 1920;
const ASPECT = 16 / 9;
const DRAWINGS = [0, 1, 2] as const;

/**
 * The sample shot as a studio would lay it out: a photograph as BG, cel A (a girl) and cel B (swallows) with three
 * drawings each of which the first is shown, and a BOOK before them. All of it is computed, from nothing but this
 * code; the same width gives the same bytes.
 * @param width in pixels; the height follows at 16:9
 */
export function describeSampleShot(width: number = FULL_WIDTH): DocumentDescription {
  const height = Math.round(width / ASPECT);
  const scale = width / FULL_WIDTH;
  return {
    width,
    height,
    depth: 8,
    mode: 'rgb',
    profile: null,
    resolution: 144,
    layers: [
      { kind: 'layer', name: 'BG', bounds: rectFromSize(width, height), pixels: paintPhoto(width, height) },
      cel('A', (drawing) => girl(scale, drawing)),
      cel('B', (drawing) => birds(scale, drawing)),
      { kind: 'layer', name: 'BOOK1', ...cropToPaint(paintBook(width, height), 0, 0) },
    ],
  };
}

type Drawn = Pick<LayerDescription, 'bounds' | 'pixels'>;

function cel(name: string, draw: (drawing: number) => Drawn): GroupDescription {
  const children = DRAWINGS.map((drawing): LayerDescription => ({
    kind: 'layer',
    name: `${name}_${String(drawing + 1).padStart(4, '0')}`,
    visible: drawing === 0,
    ...draw(drawing),
  }));
  return { kind: 'group', name, children };
}

function girl(scale: number, drawing: number): Drawn {
  const sheet = sheetAt(scale, [590, 490, 480, 560]);
  drawGirl(
    sheet,
    { foot: { x: 770 * scale, y: 1022 * scale }, height: 486 * scale, pen: 1.05 * scale },
    drawing,
  );
  return celOf(sheet);
}

function birds(scale: number, drawing: number): Drawn {
  const sheet = sheetAt(scale, [620, 150, 360, 240]);
  drawBirds(sheet, 104 * scale, drawing);
  return celOf(sheet);
}

function sheetAt(
  scale: number,
  [left, top, width, height]: readonly [number, number, number, number],
): Sheet {
  const px = (value: number): number => Math.round(value * scale);
  return new Sheet(px(left), px(top), px(width), px(height));
}

function celOf(sheet: Sheet): Drawn {
  const { left, top, width, height } = sheet;
  return cropToPaint({ width, height, channels: 4, depth: 8, data: sheet.resolve() }, left, top);
}
