import type { Samples } from '../../../raster/pixels.js';
import type { PsImageData } from '../api/ps-imaging.js';
import type { Wait } from '../wait.js';
import { retryFlaky } from './retry-flaky.js';

/** An image that was read, whose samples are asked for again where that fails now and then. */
export class SteadyImage implements PsImageData {
  constructor(
    readonly image: PsImageData,
    private readonly wait: Wait,
  ) {}

  // Asked when they are wanted: one that fails must not take the image from whoever has to dispose of it.
  get width(): number {
    return this.image.width;
  }
  get height(): number {
    return this.image.height;
  }
  get components(): number {
    return this.image.components;
  }
  get componentSize(): number {
    return this.image.componentSize;
  }

  getData(options: { readonly chunky: boolean; readonly fullRange?: boolean }): Promise<Samples> {
    return retryFlaky(this.wait, () => this.image.getData(options));
  }

  dispose(): unknown {
    return this.image.dispose();
  }
}
