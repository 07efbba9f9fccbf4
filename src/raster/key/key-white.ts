import type { Pixels } from '../pixels.js';
import { allocateSamples, hasAlpha, maxSample } from '../pixels.js';

/** 1 where the paper is: white that is joined to the border by sides. Runs of a row are filled at once. */
function floodPaper(white: Uint8Array, width: number, height: number): Uint8Array {
  const paper = new Uint8Array(width * height);
  const stack: number[] = [];
  const seed = (at: number): void => {
    if (white[at] === 1 && paper[at] === 0) stack.push(at);
  };
  for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(seed);
  for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(seed);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (paper[at] === 1) continue;
    const row = at - (at % width);
    let [from, to] = [at, at];
    while (from > row && white[from - 1] === 1 && paper[from - 1] === 0) from--;
    while (to < row + width - 1 && white[to + 1] === 1 && paper[to + 1] === 0) to++;
    paper.fill(1, from, to + 1);
    for (const other of [row - width, row + width]) {
      if (other < 0 || other >= width * height) continue;
      for (let x = from - row; x <= to - row; x++) {
        const isStart = x === from - row || white[other + x - 1] === 0 || paper[other + x - 1] === 1;
        if (isStart) seed(other + x);
      }
    }
  }
  return paper;
}

function whiteOf({ width, height, channels, data, depth }: Pixels): Uint8Array {
  const most = maxSample(depth);
  const colours = hasAlpha(channels) ? channels - 1 : channels;
  const white = new Uint8Array(width * height).fill(1);
  for (let i = 0; i < white.length; i++) {
    for (let c = 0; c < colours; c++) if (data[i * channels + c] !== most) white[i] = 0;
  }
  return white;
}

/**
 * Keys a drawing on white paper as compositors do: pure white that reaches the border becomes transparent, white that
 * lines enclose (an eye, a shirt) stays. Paper does not flow through a line that is closed diagonally only. For
 * binarised drawings, whose every pixel is line, paint or paper.
 * @param drawing 8 or 16 bit; its own alpha, if any, is replaced
 * @returns grey or RGB with alpha, colours as they were
 */
export function keyWhite(drawing: Pixels): Pixels {
  const { width, height, channels, depth, data } = drawing;
  const paper = floodPaper(whiteOf(drawing), width, height);
  const colours = hasAlpha(channels) ? channels - 1 : channels;
  const keyed = allocateSamples(depth, width * height * (colours + 1));
  const most = maxSample(depth);
  for (let i = 0; i < paper.length; i++) {
    for (let c = 0; c < colours; c++) keyed[i * (colours + 1) + c] = data[i * channels + c]!;
    keyed[i * (colours + 1) + colours] = paper[i] === 1 ? 0 : most;
  }
  return { width, height, channels: colours === 1 ? 2 : 4, depth, data: keyed };
}
