import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { formatBytes } from '../../locales/format-bytes.js';
import { formatDuration } from '../../locales/format-duration.js';
import type { DriverReport, SelfTestReport } from '../services/self-test-report.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface SelfTestResultProps {
  readonly report: SelfTestReport;
}

/** Million pixels of a frame of 1920 × 1080. */
const FRAME = 2.0736;

export function SelfTestResult({ report }: SelfTestResultProps): ReactElement {
  const { selfTest } = useTexts();
  const locale = usePanelState((state) => state.locale);
  const { drivers, chosen, memory } = report;
  const speedText = ({ speed, problem }: DriverReport): string =>
    speed === null
      ? fillPlaceholders(selfTest.notHere, { problem })
      : fillPlaceholders(selfTest.speed, { speed: Number(speed.toPrecision(2)) });
  const best = drivers.find(({ name }) => name === chosen)?.speed ?? null;
  return (
    <>
      {drivers.map((driver) => (
        <div className="driver" key={driver.name}>
          <div className="driver-name">
            {driver.name}
            {driver.name === chosen ? ` · ${selfTest.chosen}` : ''}
          </div>
          <div className="driver-speed">{speedText(driver)}</div>
        </div>
      ))}
      <div className="driver-summary">
        {best === null
          ? selfTest.none
          : fillPlaceholders(selfTest.frameTime, { duration: formatDuration(FRAME / best, locale) })}
      </div>
      <div className="driver-summary">
        {memory === null
          ? selfTest.memoryUnknown
          : fillPlaceholders(selfTest.memory, { memory: formatBytes(memory) })}
      </div>
    </>
  );
}
