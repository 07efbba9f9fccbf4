import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export const inPackage = (...parts) => join(packageRoot, ...parts);
