import { HaikeiError } from '../../errors/haikei-error.js';
import type { PluginFiles } from '../../plugin/files/plugin-files.js';

/** Names of the files in each folder, since a web server lists none. */
const INDEX = 'files.json';

/** The files beside the page. @param fetchFrom asks the page's own server for a path */
export function siteFiles(fetchFrom: (signal: AbortSignal, path: string) => Promise<Response>): PluginFiles {
  let index: Readonly<Record<string, readonly string[]>> | null = null;

  async function get(signal: AbortSignal, path: string): Promise<Response> {
    const response = await fetchFrom(signal, path).catch((cause: unknown) => {
      throw new HaikeiError(signal.aborted ? 'cancelled' : 'file-missing', { path }, { cause });
    });
    if (!response.ok) throw new HaikeiError('file-missing', { path });
    return response;
  }

  return {
    async list(signal, folder) {
      index ??= (await (await get(signal, INDEX)).json()) as Readonly<Record<string, readonly string[]>>;
      const names = index[folder];
      if (!names) throw new HaikeiError('file-missing', { path: folder });
      return names;
    },
    async read(signal, path, limit) {
      const bytes = new Uint8Array(await (await get(signal, path)).arrayBuffer());
      if (bytes.length <= limit) return bytes;
      throw new HaikeiError('file-too-large', { what: path, value: bytes.length, limit });
    },
  };
}
