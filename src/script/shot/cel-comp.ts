import type { ShotLayer } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { type Building, keep } from './building.js';
import type { Drawings } from './drawings.js';

const SQUARE = 1;

/**
 * A composition in which each drawing of a cel stands for one frame, in their order, and in the frame after the last nothing:
 * what the cel's time remap points into.
 */
export function celComp(building: Building, layer: ShotLayer, drawings: Drawings): CompItem {
  const { frameRate } = building;
  const duration = (layer.drawings.length + 1) / frameRate;
  const { items } = app.project;
  const comp = keep(
    building,
    items.addComp(layer.name, layer.width, layer.height, SQUARE, duration, frameRate),
  );
  each(layer.drawings, (drawing, i) => {
    const drawn = comp.layers.add(drawings.item(drawing));
    // A preference decides whether new layers begin where the artist stands.
    drawn.startTime = i / frameRate;
    drawn.inPoint = i / frameRate;
    drawn.outPoint = (i + 1) / frameRate;
  });
  return comp;
}
