import { HaikeiError } from '../../errors/haikei-error.js';
import type { PluginFiles } from '../../plugin/files/plugin-files.js';

/** Names of the files in each folder, since a web server lists none. */
const INDEX = 'files.json';

type FileIndex = Readonly<Record<string, readonly string[]>>;

/** The files beside the page. @param fetchFrom asks the page's own server for a path */
export function siteFiles(fetchFrom: (signal: AbortSignal, path: string) => Promise<Response>): PluginFiles {
  let index: FileIndex | null = null;

  /** A stop may come before the answer, and in the middle of what it brings. */
  async function get<Body>(
    signal: AbortSignal,
    path: string,
    read: (response: Response) => Promise<Body>,
  ): Promise<Body> {
    try {
      const response = await fetchFrom(signal, path);
      if (response.ok) return await read(response);
    } catch (cause) {
      if (signal.aborted) throw new HaikeiError('cancelled', {}, { cause });
      throw new HaikeiError('file-missing', { path }, { cause });
    }
    throw new HaikeiError('file-missing', { path });
  }

  return {
    async list(signal, folder) {
      index ??= await get(signal, INDEX, (response) => response.json() as Promise<FileIndex>);
      const names = index[folder];
      if (!names) throw new HaikeiError('file-missing', { path: folder });
      return names;
    },
    async read(signal, path, limit) {
      const bytes = new Uint8Array(await get(signal, path, (response) => response.arrayBuffer()));
      if (bytes.length <= limit) return bytes;
      throw new HaikeiError('file-too-large', { what: path, value: bytes.length, limit });
    },
  };
}
