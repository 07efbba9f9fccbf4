import type { Driver } from '../../driver.js';
import { createOrtNodeDriver } from './ort-node-driver.js';
import { createOrtWebDriver } from './ort-web-driver.js';

/** The native runtime where it is installed (several times as fast), else the bundled WebAssembly one. */
export async function chooseNodeDriver(options: { readonly threads: number | null }): Promise<Driver> {
  return (await createOrtNodeDriver(options)) ?? (await createOrtWebDriver(options));
}
