import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { measureSession } from '../../inference/self-test/measure-session.js';
import type { Locale } from '../../locales/locale.js';
import type { DriverReport, SelfTestReport } from '../../panel/services/self-test-report.js';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import { jobModel } from './job-model.js';
import type { PluginParts } from './plugin-parts.js';

/** Side of the tile in pixels: a second or two in the slowest driver. */
const SIDE = 128;

function problemOf(error: unknown, locale: Locale): string {
  if (isHaikeiError(error)) return describePanelError(error, locale).what;
  return error instanceof Error ? error.message : String(error);
}

/** Runs the model that a job without one gets, in the driver that paints here. @throws HaikeiError `cancelled` */
export async function selfTest(
  signal: AbortSignal,
  parts: PluginParts,
  locale: Locale,
): Promise<SelfTestReport> {
  const { model } = await jobModel(signal, parts, DEFAULT_PAINT_JOB);
  const name = 'UXP';
  let report: DriverReport;
  try {
    const session = await model.open(signal);
    try {
      const { megapixelsPerSecond } = await measureSession(signal, session, SIDE, () => parts.world.now());
      report = { name, speed: megapixelsPerSecond, problem: '' };
    } finally {
      await session.dispose();
    }
  } catch (error) {
    if (isHaikeiError(error) && error.code === 'cancelled') throw error;
    report = { name, speed: null, problem: problemOf(error, locale) };
  }
  return { drivers: [report], chosen: report.speed === null ? null : name, memory: null };
}
