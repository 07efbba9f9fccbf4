import type { ClipShot } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { fillIn } from '../talk/fill-in.js';
import { reasonOf } from '../talk/reason-of.js';
import { buildShot } from './build-shot.js';
import { missingFiles } from './missing-files.js';
import { readShot } from './read-shot.js';
import { shotTexts } from './shot-texts.js';

const texts = shotTexts();
const tell = (text: string): void => alert(text, texts.title);

function tellBuilt(shot: ClipShot): void {
  const keyed: string[] = [];
  each(shot.layers, ({ name, key }) => {
    if (key === 'white') keyed.push(name);
  });
  const [layers, frames] = [String(shot.layers.length), String(shot.frames)];
  const built = fillIn(texts.built, { name: shot.name, layers: layers, frames: frames });
  tell(keyed.length === 0 ? built : `${built}\n${fillIn(texts.keyed, { names: keyed.join(', ') })}`);
}

function show(comp: CompItem): void {
  try {
    comp.openInViewer();
  } catch {
    // The cut is there all the same, in the project panel.
  }
}

function build(shot: ClipShot, folder: string): void {
  const missing = missingFiles(shot, folder);
  const [first] = missing;
  if (first !== undefined) return tell(fillIn(texts.missing, { count: String(missing.length), file: first }));
  let comp: CompItem;
  try {
    comp = buildShot(shot, folder);
  } catch (error) {
    return tell(fillIn(texts.failed, { reason: reasonOf(error) }));
  }
  show(comp);
  tellBuilt(shot);
}

function open(): void {
  if (parseInt(app.version, 10) < 24) return tell(fillIn(texts.tooOld, { version: app.version }));
  const file = File.openDialog(texts.choose, '*.json', false) as File | null;
  if (file === null) return;
  let shot: ClipShot;
  try {
    shot = readShot(file);
  } catch (error) {
    return tell(fillIn(texts.wrong, { file: file.fsName, reason: reasonOf(error) }));
  }
  build(shot, file.parent.fsName);
}

open();
