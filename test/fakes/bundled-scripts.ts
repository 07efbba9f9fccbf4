import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LightScript } from '../../src/raster/light/light-script.js';
import { readLightScript } from '../../src/raster/light/parse-light-script.js';

const FOLDER = resolve(__dirname, '../../lights');

/** The lights that come with the product, each with its name, for `test.each`. */
export const BUNDLED: readonly (readonly [string, LightScript])[] = readdirSync(FOLDER)
  .sort()
  .map((name) => [name, readLightScript(readFileSync(resolve(FOLDER, name), 'utf8'), name)]);
