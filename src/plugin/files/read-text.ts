import { strFromU8 } from 'fflate';
import type { PluginFiles } from './plugin-files.js';

/** A UTF-8 text of the plugin's own; UXP has no `TextDecoder` in every version. */
export const readText = async (
  files: PluginFiles,
  signal: AbortSignal,
  path: string,
  limit: number,
): Promise<string> => strFromU8(await files.read(signal, path, limit));
