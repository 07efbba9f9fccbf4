import type { EditableFootage } from '../api/ae-edit.js';
import type { FootageFile } from '../plan/insertion-plan.js';
import { findOurFolder, FOLDER_NAME } from '../read/find-items.js';
import { refused } from '../refused.js';
import type { StepContext } from './step-context.js';
import { importOptions } from './import-options.js';
import { keepFootage } from './keep-footage.js';
import { keepSelection } from './keep-selection.js';
import type { UndoScope } from './undo-scope.js';

function ourFolder({ scope, takeBack }: StepContext) {
  const found = findOurFolder(scope.project);
  if (found) return found;
  const folder = scope.project.items.addFolder(FOLDER_NAME);
  takeBack.push(() => folder.remove());
  folder.parentFolder = scope.project.rootFolder;
  return folder;
}

/** After Effects must have read what was written, or the plate would be another picture. */
function checkRead({ width, height, mainSource }: EditableFootage, file: FootageFile): void {
  const isRight = width === file.width && height === file.height && mainSource.isStill === !file.sequence;
  if (isRight) return;
  const found = `${width}×${height} ${mainSource.isStill ? 'still' : 'sequence'}`;
  throw refused('importFile', `${found} from ${file.path}, not ${file.width}×${file.height}`);
}

/** Nothing about the files is left to preferences or guesses. */
function interpret({ api }: UndoScope, footage: EditableFootage, file: FootageFile): void {
  checkRead(footage, file);
  const source = footage.mainSource;
  if (source.hasAlpha) {
    source.alphaMode = api.enumValue('AlphaMode', 'STRAIGHT');
    source.invertAlpha = false;
  }
  // A still has neither rate nor loop, and setting them is an error.
  if (file.sequence) {
    source.conformFrameRate = file.sequence.frameRate;
    source.loop = 1;
  }
  footage.pixelAspect = file.pixelAspect;
  footage.name = file.name;
  footage.comment = file.comment;
}

export function importFootage(context: StepContext, file: FootageFile): EditableFootage {
  const { scope, takeBack } = context;
  const folder = ourFolder(context);
  const restore = keepSelection(scope);
  takeBack.push(restore);
  const footage = scope.project.importFile(importOptions(scope, file.path, file.sequence !== null));
  takeBack.push(() => footage.remove());
  footage.parentFolder = folder;
  interpret(scope, footage, file);
  restore();
  return footage;
}

export function replaceFootage(
  { scope, takeBack }: StepContext,
  footage: EditableFootage,
  file: FootageFile,
): void {
  takeBack.push(keepFootage(scope.api, footage));
  if (file.sequence) footage.replaceWithSequence(file.path, false);
  else footage.replace(file.path);
  interpret(scope, footage, file);
}
