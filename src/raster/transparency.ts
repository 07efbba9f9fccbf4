import type { Pixels } from './pixels.js';
import { hasAlpha, maxSample } from './pixels.js';

/** Whether any pixel is less than opaque. */
export function hasTransparency({ channels, depth, data }: Pixels): boolean {
  if (!hasAlpha(channels)) return false;
  const opaque = maxSample(depth);
  for (let i = channels - 1; i < data.length; i += channels) if (data[i]! < opaque) return true;
  return false;
}

/** Whether no pixel can be seen at all. */
export function isFullyTransparent({ channels, data }: Pixels): boolean {
  if (!hasAlpha(channels)) return false;
  for (let i = channels - 1; i < data.length; i += channels) if (data[i]! > 0) return false;
  return true;
}
