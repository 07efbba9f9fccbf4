import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LightScript } from '../../raster/light/light-script.js';
import { readLightFile } from './read-light-file.js';

export interface BundledLight {
  readonly path: string;
  readonly script: LightScript;
}

/** The lights that come with Haikei, by their names. */
export async function bundledLights(
  signal: AbortSignal,
  packageRoot: string,
): Promise<readonly BundledLight[]> {
  const folder = join(packageRoot, 'lights');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, script: await readLightFile(signal, path) };
    }),
  );
}
