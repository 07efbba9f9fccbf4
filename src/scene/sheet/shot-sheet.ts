import type { TimeSheet } from './time-sheet.js';

/** The time sheet of a shot, and the file that it stands in. */
export interface ShotSheet {
  /** As the host writes paths. */
  readonly file: string;
  readonly sheet: TimeSheet;
}
