import type { PanelServices } from '../panel/services/panel-services.js';
import type { PaintOutcome, RunProgress } from '../panel/services/paint-run.js';
import type { BenchRun } from './bench-run.js';

/** The panel's services, whose runs may paint more than the document. */
export interface BenchServices extends Omit<PanelServices, 'paint'> {
  paint(
    signal: AbortSignal,
    run: BenchRun,
    onProgress: (progress: RunProgress) => void,
  ): Promise<PaintOutcome>;
}
