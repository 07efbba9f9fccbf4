import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { measureSession } from '../../inference/self-test/measure-session.js';
import { jobModel } from '../../plugin/services/job-model.js';
import type { SelfTestReport } from '../../panel/services/self-test-report.js';
import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import type { WorkbenchParts } from './workbench-parts.js';

/** Pixels: side of the tile that is painted to measure. */
const SIDE = 256;

async function speedOf(signal: AbortSignal, parts: WorkbenchParts): Promise<number> {
  const { model } = await jobModel(signal, parts, DEFAULT_PAINT_JOB);
  const session = await model.open(signal);
  try {
    return (await measureSession(signal, session, SIDE)).megapixelsPerSecond;
  } finally {
    await session.dispose();
  }
}

/** How fast the model that a job without one gets runs in the worker. @throws HaikeiError `cancelled` */
export async function selfTest(
  signal: AbortSignal,
  parts: WorkbenchParts,
  memory: number | null,
): Promise<SelfTestReport> {
  try {
    const speed = await speedOf(signal, parts);
    const { name } = parts.driver;
    return { drivers: [{ name, speed, problem: '' }], chosen: name, memory };
  } catch (error) {
    if (isHaikeiError(error) && error.code === 'cancelled') throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return { drivers: [{ name: parts.driver.name, speed: null, problem }], chosen: null, memory };
  }
}
