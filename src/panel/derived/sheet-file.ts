import type { DocumentState } from '../store/panel-state.js';

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '');

/** Name of the time sheet in use, or of the one that was chosen and cannot be read; null where there is none. */
export function sheetFile({ shot, sheet }: DocumentState): string | null {
  if (shot?.timeSheet) return nameOf(shot.timeSheet.file);
  return typeof sheet === 'object' && sheet !== null ? nameOf(sheet.file) : null;
}
