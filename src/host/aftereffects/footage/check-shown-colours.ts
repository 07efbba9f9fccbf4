import { HaikeiError } from '../../../errors/haikei-error.js';
import { encodePng } from '../../../raster/png/encode-png.js';
import type { EditableFootage } from '../api/ae-edit.js';
import { takeAway } from '../write/take-away.js';
import { inOneUndoGroup } from '../write/undo-scope.js';
import { importStill } from '../write/import-still.js';
import { chartDifference } from './chart-difference.js';
import { COLOUR_CHART } from './colour-chart.js';
import { READING, showAlone, type Showing, type Shown } from './show-alone.js';

const { width, height } = COLOUR_CHART;
const CHART: Omit<Shown, 'id'> = { width, height, pixelAspect: 1, frameRate: 0, duration: 0, isStill: true };

/** What is imported for a moment, and gone again. */
async function withChart<T>(showing: Showing, path: string, use: (chart: EditableFootage) => Promise<T>) {
  const { api } = showing;
  const chart = inOneUndoGroup(api, READING, (scope) => importStill(scope, path));
  try {
    return await use(chart);
  } finally {
    takeAway(api, READING, chart);
  }
}

/**
 * A frame that After Effects saves does not say what was done to its colours, so a picture of known colours goes the
 * same way first.
 * @param path where the known picture is written for a moment
 * @throws HaikeiError `project-colour` where it comes back with other colours; `host-refused`, `cancelled`
 */
export async function checkShownColours(
  signal: AbortSignal,
  showing: Showing,
  path: string,
  layer: string,
): Promise<void> {
  const { files } = showing;
  await files.write(signal, path, encodePng(COLOUR_CHART));
  try {
    const shown = await withChart(showing, path, ({ id }) => showAlone(signal, showing, { ...CHART, id }, 0));
    const difference = chartDifference(shown.pixels);
    if (difference !== null) throw new HaikeiError('project-colour', { layer, setting: `RGB ${difference}` });
  } finally {
    await files.remove(path);
  }
}
