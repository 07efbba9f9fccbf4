import type { PictureShape } from './picture-shape.js';
import type { RowKernel } from './row-kernel.js';

/** Somebody who takes rows of a stage in rising order. */
interface Reader {
  /** Rows before this one are not wanted any more. */
  from: number;
}

interface Input {
  readonly stage: RowStage;
  readonly reader: Reader;
}

/**
 * One operator at work: makes its rows in order, and keeps each until every reader has moved past it. So the
 * memory of a whole network is a few rows for each operator, whatever the height of the picture.
 */
export class RowStage {
  /** The first row that is not made yet. */
  next = 0;
  private first = 0;
  private readonly kept: Float32Array[] = [];
  private readonly spare: Float32Array[] = [];
  private readonly readers: Reader[] = [];
  private readonly inputs: readonly (Input | null)[];

  constructor(
    private readonly kernel: RowKernel,
    /** In the order of the kernel's inputs; null for one that is no picture. */
    inputs: readonly (RowStage | null)[],
  ) {
    this.inputs = inputs.map((stage) => stage && { stage, reader: stage.addReader() });
  }

  get shape(): PictureShape {
    return this.kernel.shape;
  }

  addReader(): Reader {
    const reader = { from: 0 };
    this.readers.push(reader);
    return reader;
  }

  row(y: number): Float32Array {
    const row = this.kept[y - this.first];
    if (row === undefined) throw new Error(`row ${y} is not kept, only ${this.first} to ${this.next}`);
    return row;
  }

  /** The input that must make a row before this stage can make its next; null when it can. */
  waitsFor(): RowStage | null {
    for (let i = 0; i < this.inputs.length; i++) {
      const stage = this.inputs[i]?.stage;
      if (stage && stage.next < this.kernel.window(i, this.next)[1]) return stage;
    }
    return null;
  }

  /** Makes the next row; its inputs must have theirs. */
  advance(): void {
    const { channels, width, height } = this.shape;
    const out = this.spare.pop() ?? new Float32Array(channels * width);
    this.kernel.fill(this.next, (input, y) => this.inputs[input]!.stage.row(y), out);
    this.kept.push(out);
    this.next += 1;
    for (const [i, input] of this.inputs.entries()) {
      if (!input) continue;
      const { stage, reader } = input;
      stage.release(reader, this.next < height ? this.kernel.window(i, this.next)[0] : stage.shape.height);
    }
  }

  /** Forgets rows before `from` as far as `reader` is concerned. */
  release(reader: Reader, from: number): void {
    reader.from = from;
    const wanted = Math.min(this.next, ...this.readers.map((each) => each.from));
    for (; this.first < wanted; this.first++) this.spare.push(this.kept.shift()!);
  }
}
