import { encode } from 'jpeg-js';
import { ByteWriter } from './byte-writer.js';

const LONGEST_SIDE = 160;
const QUALITY = 80;
const JPEG = 1;

/** Sums up the rows of a merged picture into the small preview that file browsers show: each of its pixels is a mean. */
export class Thumbnail {
  private readonly width: number;
  private readonly height: number;
  private readonly sums: Float64Array;
  private readonly columns: Uint32Array;

  constructor(private readonly picture: ThumbnailSource) {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    this.width = Math.max(1, Math.round(picture.width * scale));
    this.height = Math.max(1, Math.round(picture.height * scale));
    this.sums = new Float64Array(this.width * this.height * picture.colours);
    this.columns = Uint32Array.from({ length: picture.width }, (_, x) =>
      Math.floor((x * this.width) / picture.width),
    );
  }

  wants(channel: number): boolean {
    return channel < this.picture.colours;
  }

  /** Row `y` of a channel as the file holds it; of 16 bits the upper 8 are enough. */
  add(channel: number, y: number, row: Uint8Array): void {
    const { colours, width, height, bytesPerSample } = this.picture;
    if (!this.wants(channel)) return;
    const line = Math.floor((y * this.height) / height) * this.width;
    for (let x = 0; x < width; x++) {
      this.sums[(line + this.columns[x]!) * colours + channel]! += row[x * bytesPerSample]!;
    }
  }

  /** Payload of resource 1036; null where the JPEG encoder cannot work here. */
  finish(): Uint8Array | null {
    const jpeg = encodeJpeg({ width: this.width, height: this.height, data: this.means() });
    if (!jpeg) return null;
    const rowBytes = Math.ceil((this.width * 3) / 4) * 4;
    return new ByteWriter(28 + jpeg.length)
      .u32(JPEG)
      .u32(this.width)
      .u32(this.height)
      .u32(rowBytes)
      .u32(rowBytes * this.height)
      .u32(jpeg.length)
      .u16(24)
      .u16(1)
      .raw(jpeg)
      .finish();
  }

  private means(): Uint8Array {
    const { colours } = this.picture;
    const rgba = new Uint8Array(this.width * this.height * 4).fill(255);
    for (let pixel = 0; pixel < this.width * this.height; pixel++) {
      const count = this.sourcePixels(pixel);
      for (let c = 0; c < 3; c++) {
        rgba[pixel * 4 + c] = Math.round(this.sums[pixel * colours + Math.min(c, colours - 1)]! / count);
      }
    }
    return rgba;
  }

  private sourcePixels(pixel: number): number {
    const covered = (at: number, small: number, large: number): number =>
      Math.ceil(((at + 1) * large) / small) - Math.ceil((at * large) / small);
    const across = covered(pixel % this.width, this.width, this.picture.width);
    const down = covered(Math.floor(pixel / this.width), this.height, this.picture.height);
    return across * down;
  }
}

export interface ThumbnailSource {
  readonly width: number;
  readonly height: number;
  readonly colours: 1 | 3;
  readonly bytesPerSample: 1 | 2;
}

interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The encoder wants Node's `Buffer`, which a host may lack; a document without preview is better than none. */
function encodeJpeg(picture: RgbaPicture): Uint8Array | null {
  try {
    const encoded = encode(picture, QUALITY) as unknown as { readonly data: Uint8Array };
    return new Uint8Array(encoded.data);
  } catch {
    return null;
  }
}
