import type { ClipShot, ShotLayer } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { blendAs } from './blend-as.js';
import { type Building, keep } from './building.js';
import { celComp } from './cel-comp.js';
import { Drawings } from './drawings.js';
import { followCamera } from './follow-camera.js';
import { holdDrawings } from './hold-drawings.js';

const SQUARE = 1;

/** What a layer shows: one picture for the whole cut as itself, drawings that change as a composition of their own. */
function addLayer(building: Building, comp: CompItem, layer: ShotLayer, drawings: Drawings): AVLayer {
  const [drawing] = layer.drawings;
  const isStill = drawing !== undefined && layer.spans.length === 1 && layer.spans[0]?.drawing === drawing.id;
  const item = isStill ? drawings.item(drawing) : celComp(building, layer, drawings);
  const added = comp.layers.add(item);
  added.startTime = 0;
  if (!isStill) holdDrawings(added, layer, building.frameRate);
  added.inPoint = 0;
  added.outPoint = comp.duration;
  return added;
}

function fill(building: Building): CompItem {
  const { shot, frameRate } = building;
  const duration = shot.frames / frameRate;
  const made = app.project.items.addComp(shot.name, shot.width, shot.height, SQUARE, duration, frameRate);
  const comp = keep(building, made);
  const drawings = new Drawings(building);
  // Bottom first, and what is added comes on top.
  each(shot.layers, (layer) => {
    const added = addLayer(building, comp, layer, drawings);
    added.name = layer.name;
    blendAs(added, layer);
    if (layer.key === 'white') added.comment = layer.smooth ? 'key: white, smooth' : 'key: white';
    followCamera(added, layer.views, frameRate);
  });
  return comp;
}

function removed(item: Item): boolean {
  try {
    item.remove();
    return true;
  } catch {
    return false;
  }
}

/** What was made goes again, the last first. What refuses is asked twice; it may have gone with what it lay in. */
function takeBack(made: readonly Item[]): void {
  for (let i = made.length - 1; i >= 0; i--) if (!removed(made[i] as Item)) removed(made[i] as Item);
}

function closeUndoGroup(): void {
  try {
    app.endUndoGroup();
  } catch {
    // After Effects closes what is open when the script ends.
  }
}

/**
 * Builds a cut in the project as one undo: a composition with every layer of the shot, its drawings held as the sheet has
 * them, moved as the camera's move comes to it.
 * @param folder of the shot file
 * @throws Error of After Effects; nothing is left in the project then
 */
export function buildShot(shot: ClipShot, folder: string): CompItem {
  const made: Item[] = [];
  app.beginUndoGroup(`Haikei: ${shot.name}`);
  try {
    const bin = app.project.items.addFolder(`Haikei: ${shot.name}`);
    made.push(bin);
    bin.parentFolder = app.project.rootFolder;
    const frameRate = shot.fps[0] / shot.fps[1];
    return fill({ shot: shot, folder: folder, bin: bin, frameRate: frameRate, made: made });
  } catch (error) {
    takeBack(made);
    throw error;
  } finally {
    closeUndoGroup();
  }
}
