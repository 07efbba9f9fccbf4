import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of the machine; null where there is none. `CHROMIUM` names one that lies elsewhere. */
export const findChromium = (): string | null =>
  process.env['CHROMIUM'] ?? PLACES.find((path) => existsSync(path)) ?? null;
