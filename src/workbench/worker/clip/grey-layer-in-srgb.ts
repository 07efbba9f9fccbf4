import type { StackLayer } from '../../../clip/stack/stack-layer.js';
import { greyInSrgb } from '../../../raster/colour/grey-in-srgb.js';
import type { Patch } from '../../../raster/composite/surface.js';
import { allocateSamples, hasAlpha, maxSample, type Pixels } from '../../../raster/pixels.js';

/** Grey with alpha, of a picture whose colours are equal. */
function greyAndAlpha({ width, height, channels, depth, data }: Pixels): Pixels {
  const grey = allocateSamples(depth, width * height * 2);
  const alpha = hasAlpha(channels) ? channels - 1 : null;
  for (let i = 0; i < width * height; i++) {
    grey[2 * i] = data[i * channels]!;
    grey[2 * i + 1] = alpha === null ? maxSample(depth) : data[i * channels + alpha]!;
  }
  return { width, height, channels: 2, depth, data: grey };
}

/** A layer of a grey document, to lie beneath cels in colour: as `haikei clip` takes a grey background from a file. */
export function greyLayerInSrgb(layer: StackLayer, profile: Uint8Array | null): StackLayer {
  if (profile === null) return layer;
  const converted = ({ rect, pixels }: Patch): Patch => ({
    rect,
    pixels: greyInSrgb({ pixels: greyAndAlpha(pixels), profile }).pixels,
  });
  return {
    ...layer,
    pictures: layer.pictures.map((picture) => ({
      ...picture,
      load: async (signal, frame) => converted(await picture.load(signal, frame)),
    })),
  };
}
