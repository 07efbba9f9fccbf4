interface PixelsLike {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: ArrayLike<number>;
}

interface Comparison {
  readonly pass: boolean;
  readonly message: () => string;
}

const fail = (text: string): Comparison => ({ pass: false, message: () => text });

const pixelAt = (p: PixelsLike, index: number): string =>
  `[${Array.from({ length: p.channels }, (_, c) => p.data[index * p.channels + c]).join(', ')}]`;

/** Compares two pictures and names the worst pixel. `tolerance` is the largest difference allowed per sample. */
export function toMatchPixels(
  received: PixelsLike,
  expected: PixelsLike,
  options?: { tolerance?: number },
): Comparison {
  for (const key of ['width', 'height', 'channels'] as const) {
    if (received[key] !== expected[key])
      return fail(`${key}: expected ${expected[key]}, got ${received[key]}`);
  }
  if (received.data.length !== expected.data.length) {
    return fail(`samples: expected ${expected.data.length}, got ${received.data.length}`);
  }
  let worst = 0;
  let at = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const difference = Math.abs(received.data[i]! - expected.data[i]!);
    if (difference > worst || Number.isNaN(difference)) [worst, at] = [difference, i];
    if (Number.isNaN(difference)) break;
  }
  if (worst <= (options?.tolerance ?? 0)) return { pass: true, message: () => 'pictures match' };
  const pixel = Math.floor(at / expected.channels);
  const [x, y] = [pixel % expected.width, Math.floor(pixel / expected.width)];
  return fail(
    `worst pixel at (${x}, ${y}): expected ${pixelAt(expected, pixel)}, got ${pixelAt(received, pixel)} (off by ${worst})`,
  );
}

expect.extend({ toMatchPixels });
