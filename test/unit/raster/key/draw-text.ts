import type { Pixels } from '../../../../src/raster/pixels.js';

type Ink = Readonly<Record<string, readonly [number, number, number]>>;

const INKS: Ink = { '.': [255, 255, 255], '#': [0, 0, 0], r: [220, 40, 30] };

/** A drawing from lines of letters: `.` paper white, `#` line, `r` red paint. */
export function drawText(lines: readonly string[]): Pixels {
  const [height, width] = [lines.length, lines[0]!.length];
  const data = Uint8Array.from(Array.from(lines.join('')).flatMap((letter) => INKS[letter]!));
  return { width, height, channels: 3, depth: 8, data };
}

/** Alpha as letters: ` ` for 0, `o` for full, `+` between. */
export function alphaText({ width, height, channels, data }: Pixels): readonly string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const alpha = data[(y * width + x) * channels + channels - 1]!;
      return alpha === 0 ? ' ' : alpha === 255 ? 'o' : '+';
    }).join(''),
  );
}
