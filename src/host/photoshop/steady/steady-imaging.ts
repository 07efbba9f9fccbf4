import type { Rect } from '../../../geometry/rect.js';
import type { Samples } from '../../../raster/pixels.js';
import type {
  ImageResult,
  ImageTarget,
  NewImage,
  PixelResult,
  PixelSource,
  PsImageData,
  PsModalImaging,
} from '../api/ps-imaging.js';
import type { Wait } from '../wait.js';
import { retryFlaky } from './retry-flaky.js';
import { SteadyImage } from './steady-image.js';

/** Photoshop takes its own images only. */
const unwrapped = <Target extends ImageTarget>(options: Target): Target =>
  options.imageData instanceof SteadyImage ? { ...options, imageData: options.imageData.image } : options;

/** Imaging whose reads are tried again. What is put is put once. */
export class SteadyImaging implements PsModalImaging {
  constructor(
    private readonly imaging: PsModalImaging,
    private readonly wait: Wait,
  ) {}

  getPixels(options: PixelSource): Promise<PixelResult> {
    return this.read(() => this.imaging.getPixels(options));
  }

  getSelection(options: { readonly documentID: number; readonly sourceBounds: Rect }): Promise<ImageResult> {
    return this.read(() => this.imaging.getSelection(options));
  }

  createImageDataFromBuffer(data: Samples, options: NewImage): Promise<PsImageData> {
    return this.imaging.createImageDataFromBuffer(data, options);
  }

  putPixels(options: ImageTarget & { readonly layerID: number }): Promise<void> {
    return this.imaging.putPixels(unwrapped(options));
  }

  putLayerMask(options: ImageTarget & { readonly layerID: number; readonly kind: 'user' }): Promise<void> {
    return this.imaging.putLayerMask(unwrapped(options));
  }

  putSelection(options: ImageTarget): Promise<void> {
    return this.imaging.putSelection(unwrapped(options));
  }

  private async read<Result extends ImageResult>(ask: () => Promise<Result>): Promise<Result> {
    const result = await retryFlaky(this.wait, ask);
    return { ...result, imageData: new SteadyImage(result.imageData, this.wait) };
  }
}
