import { encode } from 'fast-png';

interface Leaves {
  readonly width: number;
  readonly height: number;
  /** Column from which on there are leaves, to the right. */
  readonly from: number;
  /** Steps of alpha that each column is denser than the one before. */
  readonly softness: number;
}

/** A BOOK: leaves at the right with a soft edge; garish where nothing is to be seen. */
export function bookPng({ width, height, from, softness }: Leaves): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const alpha = Math.min(255, Math.max(0, Math.round((x - from) * softness)));
    data.set(alpha === 0 ? [255, 0, 255, 0] : [30 + ((x * 7 + y * 5) % 90), 120, 40, alpha], i * 4);
  }
  return encode({ width, height, data, channels: 4, depth: 8 });
}
