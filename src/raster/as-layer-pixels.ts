import { convertDepth } from './convert-depth.js';
import { allocateSamples, hasAlpha, maxSample, type ChannelCount, type Pixels } from './pixels.js';

export interface LayerFormat {
  readonly depth: 8 | 16;
  readonly mode: 'rgb' | 'gray';
}

/**
 * A picture in the form of one document's layers: its depth, and grey or RGB, always with alpha. A grey
 * picture becomes RGB by three equal channels; an RGB picture never becomes grey.
 */
export function asLayerPixels(picture: Pixels, { depth, mode }: LayerFormat): Pixels {
  const channels: ChannelCount = mode === 'rgb' ? 4 : 2;
  const source = picture.depth === depth ? picture : convertDepth(picture, depth);
  if (source.channels === channels) return source;
  const { width, height } = source;
  const count = width * height;
  const data = allocateSamples(depth, count * channels);
  const colours = channels - 1;
  const [step, alpha] = [source.channels, hasAlpha(source.channels) ? source.channels - 1 : -1];
  const own = alpha < 0 ? step : step - 1;
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < colours; c++) data[i * channels + c] = source.data[i * step + Math.min(c, own - 1)]!;
    data[i * channels + colours] = alpha < 0 ? maxSample(depth) : source.data[i * step + alpha]!;
  }
  return { width, height, channels, depth, data };
}
