import { HaikeiError } from '../../errors/haikei-error.js';
import type { LightSource } from '../../paint/light-source.js';
import { bundledLights } from './bundled-lights.js';
import { readLightFile } from './read-light-file.js';

const isPath = (name: string): boolean => /\.json$/i.test(name) || /[\\/]/.test(name);

/** Lights by name from the package, and by path from the user's own files. */
export const fileLightSource = (packageRoot: string): LightSource => ({
  async open(signal, name) {
    if (isPath(name)) return readLightFile(signal, name);
    const lights = await bundledLights(signal, packageRoot);
    const found = lights.find(({ script }) => script.id === name);
    if (found) return found.script;
    const known = lights.map(({ script }) => script.id).join(', ');
    throw new HaikeiError('look-unknown', { look: name, known });
  },
});
