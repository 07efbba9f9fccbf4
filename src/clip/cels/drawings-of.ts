import type { DrawnColumn } from '../../scene/clip/timed-column.js';
import type { CelFiles } from './cel-files.js';

/** The names of drawings of each cel, as a sheet or their numbers time them. */
export const drawingsOf = (cels: readonly CelFiles[]): readonly DrawnColumn[] =>
  cels.map(({ name, drawings }) => ({ name, drawings: drawings.map((drawing) => drawing.name) }));
