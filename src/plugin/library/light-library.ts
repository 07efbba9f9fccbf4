import { HaikeiError } from '../../errors/haikei-error.js';
import type { LightSource } from '../../paint/light-source.js';
import type { LightScript } from '../../raster/light/light-script.js';
import { readLightScript } from '../../raster/light/parse-light-script.js';
import type { PluginFiles } from '../files/plugin-files.js';
import { readText } from '../files/read-text.js';

const FOLDER = 'lights';

/** Bytes of the longest light that is read. */
const LIMIT = 1 << 20;

/** The lights that were packaged with the plugin. Files of the user's own are not asked for: a job has no right to read. */
export interface LightLibrary extends LightSource {
  all(signal: AbortSignal): Promise<readonly LightScript[]>;
}

async function readLights(files: PluginFiles, signal: AbortSignal): Promise<readonly LightScript[]> {
  const names = (await files.list(signal, FOLDER)).filter((name) => name.endsWith('.json'));
  const lights: LightScript[] = [];
  for (const name of names) {
    const path = `${FOLDER}/${name}`;
    lights.push(readLightScript(await readText(files, signal, path, LIMIT), path));
  }
  return lights;
}

export function createLightLibrary(files: PluginFiles): LightLibrary {
  let lights: readonly LightScript[] | null = null;
  const all = async (signal: AbortSignal): Promise<readonly LightScript[]> =>
    (lights ??= await readLights(files, signal));
  return {
    all,
    async open(signal, name) {
      const known = await all(signal);
      const found = known.find(({ id }) => id === name);
      if (found) return found;
      throw new HaikeiError('look-unknown', { look: name, known: known.map(({ id }) => id).join(', ') });
    },
  };
}
