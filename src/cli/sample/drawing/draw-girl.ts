import type { Point } from '../catmull-rom.js';
import { drawFingers, drawHangingArm, drawLegs, drawRaisedArm } from './girl-body.js';
import { drawDress } from './girl-dress.js';
import { drawHair } from './girl-hair.js';
import { drawHat } from './girl-hat.js';
import { Inker } from './inker.js';
import type { Sheet } from './sheet.js';
import { Wind } from './wind.js';

/**
 * A girl seen from behind who holds on to her straw hat. Three drawings, in the course of which the wind goes once
 * through her hair, ribbon and dress.
 * @param drawing 0, 1 or 2
 */
export function drawGirl(
  sheet: Sheet,
  figure: { foot: Point; height: number; pen: number },
  drawing: number,
): void {
  const ink = new Inker(sheet, figure.foot, figure.height, figure.pen);
  const wind = new Wind((drawing * Math.PI * 2) / 3);
  drawLegs(ink);
  drawRaisedArm(ink);
  drawDress(ink, wind);
  drawHangingArm(ink);
  drawHair(ink, wind);
  drawHat(ink, wind);
  drawFingers(ink);
}
