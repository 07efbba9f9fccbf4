import { smoothstep } from '../noise.js';
import type { Camera, Place } from './camera.js';
import type { Canvas } from './canvas.js';
import { groundColour } from './ground-colour.js';
import { FIELD_LEVEL, roadCentre, SLOPE_FOOT, VERGE_RIGHT } from './lie-of-the-land.js';
import { hazed, litColour, SUN } from './light.js';
import type { ShadowMap } from './shadow-map.js';

const FARTHEST = 1400;

/** Everything underfoot, in the light that the shadow map leaves it. */
export function paintGround(canvas: Canvas, camera: Camera, shadows: ShadowMap): void {
  for (let y = Math.max(0, Math.floor(camera.horizon)); y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const place = seenThrough(camera, x + 0.5, y + 0.5);
      if (!place || place.z > FARTHEST) continue;
      const scale = camera.focal / place.z;
      const sun = shadows.at(place.x, place.z) * SUN.y;
      const open = 0.8 + 0.2 * shadows.at(place.x - 0.8, place.z);
      const colour = litColour(groundColour(place, scale * 0.6), sun * 1.1, open);
      canvas.lay(x, y, hazed(colour, place.z), smoothstep(FARTHEST, FARTHEST * 0.5, place.z));
    }
  }
}

/** The road's level first; where that view has left the verge, the slope and then the fields below. */
function seenThrough(camera: Camera, x: number, y: number): Place | null {
  const level = camera.ground(x, y, 0);
  if (!level || level.x - roadCentre(level.z) < VERGE_RIGHT) return level;
  const field = camera.ground(x, y, FIELD_LEVEL);
  if (!field) return null;
  if (field.x - roadCentre(field.z) > SLOPE_FOOT) return field;
  return { ...level, x: roadCentre(level.z) + VERGE_RIGHT };
}
