import { nodeOutputFiles } from '../../../src/cli/files/node-output-files.js';
import type { OutputFile, OutputFiles } from '../../../src/cli/files/output-files.js';

export const systemError = (code: string): Error => Object.assign(new Error(`${code}: simulated`), { code });

/** The real file system, except that one step of writing does something else. */
export function outputFilesWith(
  change: Partial<OutputFile> | ((file: OutputFile) => Partial<OutputFile>),
): OutputFiles {
  return {
    ...nodeOutputFiles,
    create: async (path, mode) => {
      const file = await nodeOutputFiles.create(path, mode);
      return { ...file, ...(typeof change === 'function' ? change(file) : change) };
    },
  };
}
