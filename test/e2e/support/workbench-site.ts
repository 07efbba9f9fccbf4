import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** A built workbench on a server of its own. */
export interface Site {
  readonly url: string;
  end(): void;
}

/** Builds the static folder into a place of its own. */
export function buildWorkbench(): string {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-workbench-'));
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const config = join(root, 'webpack.workbench.config.js');
  const args = [webpack, '--config', config, '--mode', 'production', '--output-path', folder];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** Serves it as `npm run workbench` does, in a process of its own; Jest cannot load that script. */
export function serveSite(folder: string): Promise<Site> {
  const script = `import { serveFolder } from ${JSON.stringify(join(root, 'scripts/serve-folder.mjs'))};
    const { url } = await serveFolder(process.argv[1]);
    process.stdout.write(url + '\\n');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout.once('data', (text) =>
      resolve({ url: String(text).trim(), end: () => void child.kill('SIGTERM') }),
    );
  });
}

function withScript(folder: string, name: string, prelude: string): string {
  const changed = mkdtempSync(join(tmpdir(), 'haikei-workbench-'));
  cpSync(folder, changed, { recursive: true });
  const script = join(changed, name);
  writeFileSync(script, `${prelude}\n${readFileSync(script, 'utf8')}`);
  return changed;
}

/** The same site, except that its engine begins with a script of the test. */
export const withEngine = (folder: string, prelude: string): string =>
  withScript(folder, 'engine.js', prelude);

/** The same site, except that the worker of the document begins with a script of the test. */
export const withDocumentWorker = (folder: string, prelude: string): string =>
  withScript(folder, 'document.js', prelude);

/** Ends the worker, as running out of memory does, when it is asked for the call the `nth` time in its life. */
export const breakingWorker = (name: string, nth: number): string => `
let count = 0;
self.addEventListener('message', (event) => {
  if (event.data.name !== '${name}' || ++count < ${nth}) return;
  event.stopImmediatePropagation();
  setTimeout(() => { throw new Error('the test breaks the worker'); }, 0);
});`;

export const removeSite = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * Runs before the engine: WebAssembly's memory ends at so many pages of 64 KB, so the runtime really runs out of it, as it
 * would at the end of a machine's.
 */
export const smallMemory = (pages: number): string => `
WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct: (made, [wanted]) => new made({ ...wanted, maximum: ${pages} }),
});`;

/** Runs before the engine: the whole worker breaks as soon as it is asked for a tile. */
export const BREAKING_ENGINE = `
const listen = self.addEventListener.bind(self);
self.addEventListener = (type, heard) => listen(type, type !== 'message' ? heard : (event) => {
  const bytes = event.data;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { type } = JSON.parse(String.fromCharCode(...bytes.subarray(4, 4 + length)));
  if (type === 'run') throw new Error('the test breaks the worker');
  heard(event);
});`;

/** Beside the page: whether the engine may go on. */
const GATE = 'gate.json';

/** Lets an engine behind a gate go on, from now on and after a new start too. */
export const openGate = (folder: string): void => writeFileSync(join(folder, GATE), 'true');

/** Lets the next message through, or the one that is held, and no other. @param ticket another number each time */
export const passGate = (folder: string, ticket: number): void =>
  writeFileSync(join(folder, GATE), String(ticket));

/** Holds again what comes from now on. */
export const closeGate = (folder: string): void => writeFileSync(join(folder, GATE), 'false');

/**
 * The same site, except that its engine keeps messages of one type until the gate is opened: so a test is always there
 * before it, however fast it is. What comes after is heard meanwhile.
 */
export function withGate(folder: string, held: 'hello' | 'start' | 'open' | 'run'): string {
  const changed = withEngine(
    folder,
    `
const listen = self.addEventListener.bind(self);
let used = 0;
const isOpen = async () => {
  const gate = await (await fetch('${GATE}')).json();
  if (typeof gate !== 'number') return gate;
  const isFresh = gate !== used;
  used = gate;
  return isFresh;
};
self.addEventListener = (type, heard) => listen(type, type !== 'message' ? heard : async (event) => {
  const bytes = event.data;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { type } = JSON.parse(String.fromCharCode(...bytes.subarray(4, 4 + length)));
  while (type === '${held}' && !(await isOpen())) await new Promise((next) => setTimeout(next, 50));
  heard(event);
});`,
  );
  writeFileSync(join(changed, GATE), 'false');
  return changed;
}
