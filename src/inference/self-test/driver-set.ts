import type { Driver } from '../driver.js';
import type { DriverName } from './choose-driver.js';

/** The places where networks run in a host; a companion only where the host can reach one. */
export type DriverSet = Readonly<Record<Exclude<DriverName, 'companion'>, Driver>> & {
  readonly companion?: Driver;
};
