import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { projectRoot } from './source-files.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fromProject = (path: string): Uint8Array => new Uint8Array(readFileSync(join(projectRoot, path)));
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  version: string;
};
/** Let `allowed` run; `script` is what would. */
const pageWith = (script: string, allowed = script): string => {
  const hash = createHash('sha256').update(allowed).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'`;
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">${script}</script>`;
};
const runtimes = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.asyncify.wasm'];

/** A plugin in which everything is as it should be: the project's own manifest, icons and a model, a script that does nothing. */
function soundPlugin(): Map<string, Uint8Array> {
  const model = ['onnx', 'card.json', 'sources.tsv'].map((ending) => `models/haikei-fast.${ending}`);
  const icons = readdirSync(join(projectRoot, 'src/panel/icons'));
  return new Map([
    ['manifest.json', fromProject('manifest.json')],
    ['LICENSE.txt', fromProject('LICENSE')],
    ['webview.js.LICENSE.txt', bytesOf('MIT')],
    ['index.licences.txt', bytesOf('MIT')],
    ['webview.licences.txt', bytesOf('MIT')],
    ['index.html', bytesOf('<script src="index.js"></script>')],
    ['index.js', bytesOf('"use strict";')],
    ['webview.html', bytesOf(pageWith('serve();'))],
    ...runtimes.map((path) => [path, bytesOf('\0asm')] as const),
    ...icons.map((name) => [`icons/${name}`, fromProject(`src/panel/icons/${name}`)] as const),
    ...model.map((path) => [path, fromProject(path)] as const),
  ]);
}

/** What the packager says of these files, line by line, and the archive if it wrote one. */
function pack(
  files: ReadonlyMap<string, Uint8Array>,
  app = 'PS',
): { problems: string[]; archive: Uint8Array | null } {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-package-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, 'plugin', path)), { recursive: true });
      writeFileSync(join(folder, 'plugin', path), bytes);
    }
    const target = join(folder, 'out.ccx');
    const args = [join(projectRoot, 'scripts/pack-folder.mjs'), join(folder, 'plugin'), target, version, app];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const archive = existsSync(target) ? new Uint8Array(readFileSync(target)) : null;
    expect(archive === null).toBe(status !== 0);
    return { problems: stderr.split('\n').slice(1, -1), archive };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withText = (path: string, text: string): [string, Uint8Array] => [path, bytesOf(text)];
const manifestWith = (change: object): [string, Uint8Array] => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'manifest.json'), 'utf8')) as object;
  return withText('manifest.json', JSON.stringify({ ...manifest, ...change }));
};

const narrow = { allow: 'yes', allowLocalRendering: 'yes', domains: [], enableMessageBridge: 'localOnly' };
const withPermissions = (change: object): [string, Uint8Array] =>
  manifestWith({ requiredPermissions: { localFileSystem: 'request', webview: narrow, ...change } });

test('a sound plugin may be packaged', () => {
  expect(pack(soundPlugin()).problems).toEqual([]);
});

test.each([
  [manifestWith({ version: '9.9.9' }), `manifest.json: version 9.9.9 is not ${version}`],
  [manifestWith({ host: [{ app: 'PS' }] }), 'manifest.json: host must be one object for PS'],
  [manifestWith({ main: 'none.html' }), 'manifest.json: none.html is missing'],
  [manifestWith({ icons: [], entrypoints: [] }), 'manifest.json: no icons'],
  [withText('icons/dark.png', 'not a picture'), 'icons/dark.png: expected a PNG of 23×23, found none'],
  [withText('index.js', 'fetch("x")'), 'index.js: calls fetch'],
  [withText('index.js', 'new XMLHttpRequest'), 'index.js: uses XMLHttpRequest'],
  [withText('index.js', 'new WebSocket("x")'), 'index.js: uses WebSocket'],
  [withText('index.js', 'new EventSource("x")'), 'index.js: uses EventSource'],
  [withText('index.js', 'navigator.sendBeacon("x")'), 'index.js: uses sendBeacon'],
  [withText('index.js', 'importScripts("x")'), 'index.js: uses importScripts'],
  [withText('index.js', 'eval ("1")'), 'index.js: calls eval'],
  [withText('index.js', 'new Function("1")'), 'index.js: makes code from a string'],
  [withText('webview.html', '<p>no policy'), 'webview.html: no policy that forbids the network'],
  [
    withText('webview.html', pageWith('steal();', 'serve();')),
    'webview.html: its script is not the one that its policy names',
  ],
  [
    withText('webview.html', `${pageWith('serve();')}<script src="more.js"></script>`),
    'webview.html: its script is not the one that its policy names',
  ],
  [withText('ort-wasm-simd-threaded.wasm', '<!doctype html>'), 'ort-wasm-simd-threaded.wasm: no WebAssembly'],
  [withPermissions({ localFileSystem: 'fullAccess' }), 'manifest.json: files must be asked for'],
  [withPermissions({ network: { domains: 'all' } }), 'manifest.json: asks for network'],
  [
    withPermissions({ allowCodeGenerationFromStrings: true }),
    'manifest.json: asks for allowCodeGenerationFromStrings',
  ],
  ...[
    { allow: 'no' },
    { allowLocalRendering: 'no' },
    { domains: ['https://*.example.com'] },
    { domains: 'all' },
    { enableMessageBridge: 'localAndRemote' },
  ].map((change): [[string, Uint8Array], string] => [
    withPermissions({ webview: { ...narrow, ...change } }),
    'manifest.json: the webview must show pages of the plugin, and only those',
  ]),
  [withText('index.html', '<script src="https://host/x.js">'), 'index.html: names another host'],
  [
    withText('models/haikei-fast.onnx', 'altered'),
    'models/haikei-fast.card.json: haikei-fast.onnx is another file',
  ],
])('%#: a damaged part is named', (part, problem) => {
  expect(pack(new Map([...soundPlugin(), part]))).toEqual({ problems: [problem], archive: null });
});

test.each([
  ['index.js', 'index.js: missing'],
  ['LICENSE.txt', 'LICENSE.txt: missing'],
  ['webview.html', 'webview.html: missing'],
  ['webview.js.LICENSE.txt', 'webview.js.LICENSE.txt: missing'],
  ['index.licences.txt', 'index.licences.txt: missing'],
  ['webview.licences.txt', 'webview.licences.txt: missing'],
  ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.wasm: missing'],
  ['ort-wasm-simd-threaded.asyncify.wasm', 'ort-wasm-simd-threaded.asyncify.wasm: missing'],
  ['icons/plugin@2x.png', 'icons/plugin@2x.png: expected a PNG of 96×96, found none'],
  ['models/haikei-fast.onnx', 'models/haikei-fast.card.json: haikei-fast.onnx is missing'],
  [
    'models/haikei-fast.sources.tsv',
    'models/haikei-fast.card.json: models/haikei-fast.sources.tsv is missing',
  ],
  ['models/haikei-fast.card.json', 'models/: no model'],
])('without %s it is not packaged', (path, problem) => {
  const files = soundPlugin();
  files.delete(path);
  expect(pack(files)).toEqual({ problems: [problem], archive: null });
});

const forAfterEffects = (change: object = {}): Map<string, Uint8Array> => {
  const manifest = JSON.parse(
    readFileSync(join(projectRoot, 'manifest.aftereffects.json'), 'utf8'),
  ) as object;
  return new Map([...soundPlugin(), withText('manifest.json', JSON.stringify({ ...manifest, ...change }))]);
};

test('the plugin for After Effects may be packaged for it, and for nothing else', () => {
  expect(pack(forAfterEffects(), 'aftereffects').problems).toEqual([]);
  expect(pack(forAfterEffects()).problems).toContain('manifest.json: host must be one object for PS');
  expect(pack(soundPlugin(), 'aftereffects').problems).toContain(
    'manifest.json: host must be one object for aftereffects',
  );
});

test.each([
  [
    { host: { app: 'aftereffects', minVersion: '26.3.0' } },
    'manifest.json: minVersion must be 27.0.0 or later',
  ],
  [{ host: { app: 'aftereffects' } }, 'manifest.json: minVersion must be 27.0.0 or later'],
])('%#: a damaged part of the plugin for After Effects is named', (change, problem) => {
  expect(pack(forAfterEffects(change), 'aftereffects').problems).toEqual([problem]);
});

test('the same files in another order give the same bytes, and the zip holds them', () => {
  const files = soundPlugin();
  const { archive } = pack(files);
  expect(pack(new Map([...files].reverse())).archive).toEqual(archive);
  expect(Object.keys(unzipSync(archive!)).sort()).toEqual([...files.keys()].sort());
});
