import type { FootageFile } from '../../host/aftereffects/plan/insertion-plan.js';
import { findOurFolder, FOLDER_NAME } from '../facts/project-items.js';
import { importOptions } from '../footage/import-options.js';
import { takeAsStraight } from '../footage/take-as-straight.js';
import { each } from '../lists/each.js';
import type { Carrying } from './carrying.js';
import { keepFootage } from './keep-footage.js';

function ourFolder({ takeBack }: Carrying): FolderItem {
  const found = findOurFolder();
  if (found) return found;
  const folder = app.project.items.addFolder(FOLDER_NAME);
  takeBack.push(() => folder.remove());
  folder.parentFolder = app.project.rootFolder;
  return folder;
}

/** After Effects must have read what was written, or the plate would be another picture. */
function checkRead({ width, height, mainSource }: FootageItem, file: FootageFile): void {
  if (width === file.width && height === file.height && mainSource.isStill === !file.sequence) return;
  throw new Error(`importFile: ${String(width)}×${String(height)}, ${file.path}`);
}

/** Nothing about the files is left to preferences or guesses. */
function interpret(footage: FootageItem, file: FootageFile): void {
  checkRead(footage, file);
  takeAsStraight(footage);
  // A still has neither rate nor loop, and setting them is an error.
  if (file.sequence) {
    footage.mainSource.conformFrameRate = file.sequence.frameRate;
    footage.mainSource.loop = 1;
  }
  footage.pixelAspect = file.pixelAspect;
  footage.name = file.name;
  footage.comment = file.comment;
}

/** What is imported becomes selected in the project panel, and the composition would no longer be the active item. */
function keepSelection(): () => void {
  const before = app.project.selection.slice(0);
  return () => {
    each(app.project.selection.slice(0), (item) => {
      item.selected = false;
    });
    each(before, (item) => {
      item.selected = true;
    });
  };
}

export function importFootage(carrying: Carrying, file: FootageFile): FootageItem {
  const { takeBack } = carrying;
  const folder = ourFolder(carrying);
  const restore = keepSelection();
  takeBack.push(restore);
  const footage = app.project.importFile(
    importOptions(file.path, ImportAsType.FOOTAGE, file.sequence !== null),
  ) as FootageItem;
  takeBack.push(() => footage.remove());
  footage.parentFolder = folder;
  interpret(footage, file);
  restore();
  return footage;
}

export function replaceFootage({ takeBack }: Carrying, footage: FootageItem, file: FootageFile): void {
  takeBack.push(keepFootage(footage));
  if (file.sequence) footage.replaceWithSequence(new File(file.path), false);
  else footage.replace(new File(file.path));
  interpret(footage, file);
}
