import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { DriverTest } from '../../inference/self-test/self-test.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import type { DriverReport, SelfTestReport } from '../../panel/services/self-test-report.js';
import { describePanelError } from '../../panel/texts/describe-panel-error.js';
import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import { type PluginTexts, pluginTextsFor } from '../texts/plugin-texts.js';
import { jobModel } from './job-model.js';
import type { PluginParts } from './plugin-parts.js';

function failureText(error: unknown, locale: Locale): string {
  if (isHaikeiError(error)) return describePanelError(error, locale).what;
  return error instanceof Error ? error.message : String(error);
}

/** `WebView (webgpu)`: the driver in the reader's language, with the engine that it found. */
function titleOf({ name, measured }: DriverTest, { drivers }: PluginTexts, host: string): string {
  const title = fillPlaceholders(drivers[name], { host });
  const [, engine] = /\((\w+)\)/.exec(measured?.title ?? '') ?? [];
  return engine === undefined ? title : `${title} (${engine})`;
}

function reportOf(test: DriverTest, locale: Locale, host: string): DriverReport {
  const texts = pluginTextsFor(locale);
  const { measured, failure, reason } = test;
  const untried = reason in texts.unusable ? texts.unusable[reason as keyof PluginTexts['unusable']] : '';
  const problem = failure === null ? untried : failureText(failure, locale);
  return { name: titleOf(test, texts, host), speed: measured?.megapixelsPerSecond ?? null, problem };
}

/** Runs the model that a job without one gets in every driver that can be used here. @throws HaikeiError `cancelled` */
export async function selfTest(
  signal: AbortSignal,
  parts: PluginParts,
  locale: Locale,
): Promise<SelfTestReport> {
  const { registered } = await jobModel(signal, parts, DEFAULT_PAINT_JOB);
  const { drivers, chosen } = await parts.engine.selfTest(signal, registered);
  const host = parts.world.hostName ?? 'Photoshop';
  const reports = drivers.map((driver) => reportOf(driver, locale, host));
  const index = drivers.findIndex(({ name }) => name === chosen);
  return { drivers: reports, chosen: reports[index]?.name ?? null, memory: parts.world.memory };
}
