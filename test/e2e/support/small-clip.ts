import { mkdirSync } from 'node:fs';
import { encode } from 'fast-png';
import { SHOT, testPicture } from './small-shot.js';
import type { Workplace } from './workplace.js';

/** The background as a PNG. */
export const backgroundPng = (width: number = SHOT.width, height: number = SHOT.height): Uint8Array => {
  const { data } = testPicture({ left: 0, top: 0, right: width, bottom: height });
  return encode({ width, height, data: data as Uint8Array, channels: 4, depth: 8 });
};

/** A drawing with alpha: a disc that moves with its number, its edge half covered. */
export function drawingPng(
  number: number,
  width: number = SHOT.width,
  height: number = SHOT.height,
): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const distance = Math.hypot(x - 20 - 7 * number, y - 30);
      const alpha = distance < 10 ? 255 : distance < 14 ? 117 : 0;
      data.set([200 - 9 * number, 30, 10 * number, alpha], (y * width + x) * 4);
    }
  }
  return encode({ width, height, data, channels: 4, depth: 8 });
}

/** The same on white paper, without alpha: ringed in black, white inside. */
export function inkedPng(): Uint8Array {
  const { width, height } = SHOT;
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let i = 0; i < width * height; i++) {
    const distance = Math.hypot((i % width) - 40, Math.floor(i / width) - 30);
    if (distance > 12 && distance < 15) data.fill(0, i * 3, i * 3 + 3);
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}

/** `bg.png` and `cels/A/A_0001.png` and so on. */
export function writeClip(place: Workplace, drawings: readonly number[]): void {
  place.write('bg.png', backgroundPng());
  mkdirSync(place.path('cels/A'), { recursive: true });
  for (const number of drawings)
    place.write(`cels/A/A_${String(number).padStart(4, '0')}.png`, drawingPng(number));
}

/** A sheet of one cel: [frame, drawing] pairs. */
export function sheetText(
  name: string,
  duration: number,
  pairs: readonly (readonly [number, string])[],
): string {
  const frames = pairs.map(([frame, value]) => ({ frame, data: [{ id: 0, values: [value] }] }));
  const body = {
    version: 5,
    timeTables: [
      {
        name: 'sheet1',
        duration,
        timeTableHeaders: [{ fieldId: 0, names: [name] }],
        fields: [{ fieldId: 0, tracks: [{ trackNo: 0, frames }] }],
      },
    ],
  };
  return `exchangeDigitalTimeSheet Save Data\n${JSON.stringify(body)}`;
}
