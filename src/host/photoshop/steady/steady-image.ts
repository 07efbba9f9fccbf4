import type { Samples } from '../../../raster/pixels.js';
import type { PsImageData } from '../api/ps-imaging.js';
import type { Wait } from '../wait.js';
import { retryFlaky } from './retry-flaky.js';

/** An image that was read, whose samples are asked for again where that fails now and then. */
export class SteadyImage implements PsImageData {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly componentSize: number;

  constructor(
    readonly image: PsImageData,
    private readonly wait: Wait,
  ) {
    this.width = image.width;
    this.height = image.height;
    this.components = image.components;
    this.componentSize = image.componentSize;
  }

  getData(options: { readonly chunky: boolean; readonly fullRange?: boolean }): Promise<Samples> {
    return retryFlaky(this.wait, () => this.image.getData(options));
  }

  dispose(): unknown {
    return this.image.dispose();
  }
}
