import type { Point } from '../catmull-rom.js';
import { Inker } from './inker.js';
import { marks } from './marks.js';
import type { Mark, Tones } from './inker.js';
import type { Sheet } from './sheet.js';

const BACK: Tones = { lit: [52, 62, 96], shade: [34, 40, 66] };
const BELLY: Tones = { lit: [246, 243, 238], shade: [204, 208, 222] };
const THROAT: Tones = { lit: [178, 74, 58], shade: [140, 52, 46] };

/** Height of the wing tips in each drawing: up, level, down. */
const BEAT = [0.5, 0.2, -0.3] as const;

/** Two swallows on the wing; the second beats one drawing later. */
export function drawBirds(sheet: Sheet, size: number, drawing: number): void {
  const birds: readonly (readonly [foot: Point, scale: number, late: number])[] = [
    [{ x: sheet.left + sheet.width * 0.34, y: sheet.top + sheet.height * 0.64 }, 1, 0],
    [{ x: sheet.left + sheet.width * 0.78, y: sheet.top + sheet.height * 0.36 }, 0.68, 1],
  ];
  for (const [foot, scale, late] of birds) {
    const glide = size * 0.05 * drawing;
    const at = { x: foot.x - glide, y: foot.y - glide * 0.4 };
    drawSwallow(new Inker(sheet, at, size * scale, (size * scale) / 75), BEAT[(drawing + late) % 3]!);
  }
}

/** Seen from the side and a little below, flying to the left; the body is about one unit long. */
function drawSwallow(ink: Inker, beat: number): void {
  ink.shape(wing(-0.02, 0.42, beat), BACK, 0.03);
  drawTail(ink);
  drawBody(ink);
  ink.shape(wing(0, -0.3, beat), BACK, 0.03);
}

/** A wing from its root on the back; `out` is how far it reaches, to the left when negative. */
function wing(root: number, out: number, beat: number): readonly Mark[] {
  const length = Math.hypot(out, beat);
  const [across, up] = [(-beat / length) * Math.sign(out), Math.abs(out) / length];
  const at = (t: number, aside: number): Mark => [
    root + out * t + across * aside,
    0.03 + beat * t + up * aside,
  ];
  return [
    at(0, 0.09),
    at(0.35, 0.11),
    at(0.7, 0.06),
    at(1.05, -0.04),
    at(0.62, -0.07),
    at(0.3, -0.1),
    at(0, -0.12),
  ];
}

function drawTail(ink: Inker): void {
  for (const [y, tip] of [
    [0.05, 0.16],
    [-0.01, -0.02],
  ] as const) {
    ink.shape(
      [
        [0.2, y + 0.03],
        [0.46, (y + tip) / 2 + 0.03],
        [0.78, tip],
        [0.42, (y + tip) / 2 - 0.02],
        [0.2, y - 0.03],
      ],
      BACK,
      0.02,
    );
  }
}

function drawBody(ink: Inker): void {
  const body = marks(
    '-0.44 0.02, -0.34 0.085, -0.12 0.11, 0.14 0.075, 0.27 0.02, 0.12 -0.05, -0.12 -0.085, -0.32 -0.04',
  );
  const inside = ink.shape(body, BACK, 0.02);
  ink.patch(marks('-0.3 -0.01, -0.1 0.005, 0.2 0.005, 0.24 -0.1, -0.1 -0.2, -0.32 -0.1'), BELLY.lit, inside);
  ink.patch(marks('-0.1 -0.06, 0.1 -0.03, 0.24 -0.01, 0.2 -0.14, -0.1 -0.2'), BELLY.shade, inside);
  ink.patch(marks('-0.45 0, -0.37 0.03, -0.28 0, -0.27 -0.08, -0.4 -0.06'), THROAT.lit, inside);
  ink.stroke(marks('-0.44 0.02, -0.49 0.004, -0.42 -0.002'), 1);
  ink.stroke(
    [
      [-0.365, 0.045],
      [-0.35, 0.047],
    ],
    1.2,
    [250, 250, 250],
  );
}
