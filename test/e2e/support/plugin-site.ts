import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type HostName = 'photoshop' | 'after-effects';

const scriptOf = (host: HostName): string => join(__dirname, `../../../scripts/serve-fake-${host}.mjs`);

/** The built plugin in a fake host, on servers of its own. */
export interface PluginSite {
  readonly url: string;
  /** The built plugin. */
  readonly plugin: string;
  /** Puts a file where the fake can open it. */
  put(name: string, bytes: Uint8Array): void;
  end(): void;
}

/** In a process of its own, as a person would start it; builds the plugin where that has not been done. */
export async function servePlugin(host: HostName = 'photoshop'): Promise<PluginSite> {
  const child = spawn(process.execPath, [scriptOf(host)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`the server ended with ${String(status)}`)));
  });
  ended.catch(() => undefined);
  const line = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const site = JSON.parse(await Promise.race([line, ended])) as {
    readonly [name in 'url' | 'plugin' | 'folder']: string;
  };
  return {
    url: site.url,
    plugin: site.plugin,
    put: (name, bytes) => writeFileSync(join(site.folder, name), bytes),
    end: () => void child.kill('SIGTERM'),
  };
}
