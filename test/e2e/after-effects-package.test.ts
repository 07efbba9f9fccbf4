import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { decode } from 'fast-png';
import { unzipSync } from 'fflate';
import { openPackaged, type PackagedPanel } from '../fakes/aftereffects-plugin/open-packaged.js';
import { openCut, type OpenedCut, stackOf } from '../unit/host-aftereffects/support/comps.js';
import { table, xdts } from '../unit/scene/sheet/build-sheet.js';

jest.setTimeout(600_000);

const root = join(__dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'haikei-packages-'));
const unzipped = (name: string): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(join(place, 'out', name))))));
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
let plugin: Map<string, Uint8Array> = new Map();

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/package-plugin.mjs'), place], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  plugin = unzipped('haikei-aftereffects.ccx');
}, 600_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test('`npm run package` writes both plugins and the script, and nothing else', () => {
  expect(readdirSync(join(place, 'out')).sort()).toEqual([
    ...['Haikei.jsx', 'HaikeiShot.jsx', `haikei-${version}_PS.ccx`, 'haikei-aftereffects.ccx'],
  ]);
  const script = readFileSync(join(place, 'out/Haikei.jsx'), 'utf8');
  expect(script.split('\n')[0]).toContain(`Haikei ${version}`);
  parse(script, { ecmaVersion: 3, allowReserved: 'never' });
});

test('the package for After Effects is for 27.0.0, reaches files and no network, and has all that it needs', () => {
  const manifest = JSON.parse(textOf(plugin.get('manifest.json'))) as Record<string, object>;
  expect(manifest).toMatchObject({
    id: 'art.haikei.aftereffects',
    version,
    host: { app: 'aftereffects', minVersion: '27.0.0' },
    requiredPermissions: { localFileSystem: 'fullAccess', webview: { domains: [] } },
  });
  expect(Object.keys(manifest['requiredPermissions']!).sort()).toEqual(['localFileSystem', 'webview']);
  expect(textOf(plugin.get('index.js'))).not.toMatch(
    /\beval\s*\(|\bnew\s+Function\b|\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|require\("photoshop"\)/,
  );
  const icons = ['dark', 'light', 'plugin'].flatMap((name) => [`icons/${name}.png`, `icons/${name}@2x.png`]);
  const models = ['fast', 'fine'].flatMap((name) =>
    ['card.json', 'onnx', 'sources.tsv'].map((ending) => `models/haikei-${name}.${ending}`),
  );
  const lights = readdirSync(join(root, 'lights')).map((name) => `lights/${name}`);
  expect([...plugin.keys()].sort()).toEqual(
    [
      ...['LICENSE.txt', 'index.html', 'index.js', 'index.js.LICENSE.txt', 'manifest.json', 'panel.css'],
      ...['webview.html', 'webview.js.LICENSE.txt', 'index.licences.txt', 'webview.licences.txt'],
      ...['ort-wasm-simd-threaded.asyncify.wasm', 'ort-wasm-simd-threaded.wasm'],
      ...icons,
      ...lights,
      ...models,
    ].sort(),
  );
});

test('the page that computes is the same in both packages, byte for byte', () => {
  const photoshop = unzipped(`haikei-${version}_PS.ccx`);
  for (const name of [...plugin.keys()].filter((path) => /^(webview|ort-)/.test(path)))
    expect(Buffer.compare(photoshop.get(name)!, plugin.get(name)!)).toBe(0);
});

const PLATE = 'Haikei – gouache · BG';
/** Without the finer network, which takes longer than a test has patience. */
const fast = (): Map<string, Uint8Array> =>
  new Map([...plugin].filter(([path]) => !path.startsWith('models/haikei-fine')));

async function painted(panel: PackagedPanel): Promise<string> {
  await panel.press('.push-primary:not(.blocked)');
  const result = await panel.find('.result');
  return result.textContent;
}

const names = (cut: OpenedCut) => cut.data().layers.map(({ name }) => name);
const plateFile = (cut: OpenedCut) => {
  const { source } = cut.data().layers.find(({ name }) => name === PLATE)!;
  const item = cut.ae.state.items.find(({ id }) => id === source);
  return item?.kind === 'footage' ? item.source.path! : '';
};

test('the package itself, out of its zip, in the fake After Effects: opened, painted, the stack compared, painted again, undone', async () => {
  const cut = openCut();
  const [before, state] = [await stackOf(cut.host), structuredClone(cut.ae.state)];
  const panel = openPackaged(fast(), cut.ae);
  await panel.find('.slot');
  expect(panel.texts('.layer-text')).toEqual(names(cut));
  expect(await painted(panel)).toMatch(/Painted.*exactly as it is.*After Effects itself.*npx haikei watch/s);
  const after = await stackOf(cut.host);
  const rows = (text: string) => text.split('\n').map((line) => line.replace(/ {2,}/g, '  '));
  const bg = rows(before).findIndex((line) => line.startsWith('◉ BG '));
  expect(rows(after)).toEqual([
    ...rows(before).slice(0, bg),
    `◉ ${PLATE}  plate  painted by Haikei from “BG”`,
    '○ BG  bg  its name says “bg”',
    ...rows(before).slice(bg + 1),
  ]);
  expect(cut.ae.undoLog.map(({ name }) => name)).toEqual([PLATE]);
  expect(plateFile(cut)).toBe('/cuts/Haikei/cut_012/001/BG.png');
  const { width, height, data } = decode(cut.ae.disk.files.get(plateFile(cut))!);
  expect([width, height]).toEqual([40, 16]);
  expect(Array.from(data)).not.toEqual(Array.from(decode(cut.ae.disk.files.get('/cuts/art/bg.png')!).data));

  const once = names(cut);
  await painted(panel);
  await until(() => cut.ae.undoLog.length === 2);
  expect([names(cut), plateFile(cut)]).toEqual([once, '/cuts/Haikei/cut_012/002/BG.png']);
  expect(cut.ae.state.items.filter(({ name }) => name === PLATE)).toHaveLength(1);

  cut.ae.undo();
  cut.ae.undo();
  expect(cut.ae.state).toEqual(state);
  expect(panel.complaints).toEqual([]);
  panel.close();
});

test('the package reads a time sheet that a person chooses, and keeps it in the project', async () => {
  const cut = openCut(({ a }) => (a.name = 'girl'));
  const sheet = xdts(table({ names: ['girl'], tracks: [[[0, '1']]], duration: 48 }));
  cut.ae.disk.files.set('/sheets/12.xdts', new TextEncoder().encode(sheet));
  const panel = openPackaged(fast(), cut.ae);
  await panel.find('.slot');
  panel.fileToOpen = '/sheets/12.xdts';
  await panel.press('.sheet-line .link', 'Choose');
  await panel.find('.sheet-line .hint', 'Time sheet: 12.xdts');
  expect(cut.ae.state.xmp).toContain('/sheets/12.xdts');
  panel.close();
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
