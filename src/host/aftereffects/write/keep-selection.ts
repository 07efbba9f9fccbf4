import type { UndoScope } from './undo-scope.js';

/**
 * What is imported becomes selected in the project panel, and the composition would no longer be the active item.
 * @returns selects again what is selected now
 */
export function keepSelection(scope: UndoScope): () => void {
  const before = Array.from(scope.project.selection);
  return () => {
    for (const item of Array.from(scope.project.selection)) scope.editItem(item).selected = false;
    for (const item of before) scope.editItem(item).selected = true;
  };
}
