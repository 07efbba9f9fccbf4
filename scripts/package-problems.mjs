import { createHash } from 'node:crypto';

/** What would let the plugin's own script reach the network, or make code from strings. */
const FORBIDDEN = [
  [/\bfetch\s*\(/, 'calls fetch'],
  [/\bXMLHttpRequest\b/, 'uses XMLHttpRequest'],
  [/\bWebSocket\b/, 'uses WebSocket'],
  [/\bEventSource\b/, 'uses EventSource'],
  [/\bsendBeacon\b/, 'uses sendBeacon'],
  [/\bimportScripts\b/, 'uses importScripts'],
  [/\beval\s*\(/, 'calls eval'],
  [/\bnew\s+Function\b/, 'makes code from a string'],
];
const PAGE_POLICY =
  /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '(sha256-[^']+)' 'wasm-unsafe-eval'"/;
const PAGE_SCRIPT = /<script type="module">([\s\S]*?)<\/script>/g;
/** What the page needs to compute; it is given the bytes and fetches nothing. */
const RUNTIMES = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.asyncify.wasm'];
const WASM = [0, 0x61, 0x73, 0x6d];
/** What a plugin that paints on its own machine has no use for. */
const TOO_MUCH = ['network', 'allowCodeGenerationFromStrings', 'launchProcess', 'ipc', 'enableUserInfo'];
const REMOTE = /\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i;

const textOf = (bytes) => new TextDecoder().decode(bytes);

/** Width and height from a PNG's first chunk; null where it is no PNG. */
function pngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 24 && view.getUint32(0) === 0x89504e47
    ? [view.getUint32(16), view.getUint32(20)]
    : null;
}

function iconProblems(icon, files) {
  return (icon.scale ?? [1]).flatMap((scale) => {
    const path = scale === 1 ? icon.path : icon.path.replace(/\.png$/, `@${scale}x.png`);
    const [width, height] = [icon.width * scale, icon.height * scale];
    const found = files.has(path) ? pngSize(files.get(path)) : null;
    const right = found !== null && found[0] === width && found[1] === height;
    return right
      ? []
      : [`${path}: expected a PNG of ${width}×${height}, found ${found?.join('×') ?? 'none'}`];
  });
}

/** Per host: the first version that has what the plugin uses, and how far it reaches into the machine's files. */
const HOSTS = {
  PS: { first: [26, 0, 0], files: 'request' },
  // Footage lies anywhere, and plates go beside the project.
  aftereffects: { first: [27, 0, 0], files: 'fullAccess' },
};

function hostProblems({ host }, app) {
  if (host?.app !== app) return [`manifest.json: host must be one object for ${app}`];
  const version = String(host.minVersion).split('.').map(Number);
  const { first } = HOSTS[app];
  const isKnown = version.length === 3 && version.every((part) => Number.isInteger(part) && part >= 0);
  const at = version.findIndex((part, i) => part !== first[i]);
  return isKnown && (at < 0 || version[at] > first[at])
    ? []
    : [`manifest.json: minVersion must be ${first.join('.')} or later`];
}

function manifestProblems(manifest, files, version, app) {
  const problems = [];
  if (manifest.version !== version)
    problems.push(`manifest.json: version ${manifest.version} is not ${version}`);
  problems.push(...hostProblems(manifest, app));
  if (!files.has(manifest.main)) problems.push(`manifest.json: ${manifest.main} is missing`);
  const icons = [
    ...(manifest.icons ?? []),
    ...(manifest.entrypoints ?? []).flatMap(({ icons }) => icons ?? []),
  ];
  if (icons.length === 0) problems.push('manifest.json: no icons');
  problems.push(...permissionProblems(manifest.requiredPermissions ?? {}, HOSTS[app].files));
  return [...problems, ...icons.flatMap((icon) => iconProblems(icon, files))];
}

/** The narrowest that lets a page of the plugin's own be shown and spoken to. */
function permissionProblems(permissions, fileAccess) {
  const { allow, allowLocalRendering, domains, enableMessageBridge } = permissions.webview ?? {};
  const isShown = allow === 'yes' && allowLocalRendering === 'yes' && enableMessageBridge === 'localOnly';
  const isLocal = Array.isArray(domains) && domains.length === 0;
  return [
    ...(isShown && isLocal
      ? []
      : ['manifest.json: the webview must show pages of the plugin, and only those']),
    ...(permissions.localFileSystem === fileAccess
      ? []
      : [
          fileAccess === 'request'
            ? 'manifest.json: files must be asked for'
            : `manifest.json: access to files must be ${fileAccess}`,
        ]),
    ...TOO_MUCH.filter((name) => name in permissions).map((name) => `manifest.json: asks for ${name}`),
  ];
}

/** The page that computes: one script, the one that its policy lets run, and nothing beside it. */
function pageProblems(files) {
  const page = textOf(files.get('webview.html'));
  const [, allowed] = PAGE_POLICY.exec(page) ?? [];
  if (allowed === undefined) return ['webview.html: no policy that forbids the network'];
  const scripts = [...page.matchAll(PAGE_SCRIPT)].map(([, script]) => script);
  const hashes = scripts.map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
  const isSound = hashes.length === 1 && hashes[0] === allowed && (page.match(/<script/g) ?? []).length === 1;
  return isSound ? [] : ['webview.html: its script is not the one that its policy names'];
}

const runtimeProblems = (files) =>
  RUNTIMES.filter((path) => !WASM.every((byte, i) => files.get(path)?.[i] === byte)).map((path) =>
    files.has(path) ? `${path}: no WebAssembly` : `${path}: missing`,
  );

/** A card without its weights, or beside other weights than it describes, would be refused in front of the artist. */
function modelProblems(files) {
  const cards = [...files.keys()].filter((path) => path.startsWith('models/') && path.endsWith('.card.json'));
  if (cards.length === 0) return ['models/: no model'];
  return cards.flatMap((path) => {
    const card = JSON.parse(textOf(files.get(path)));
    const weights = files.get(`models/${card.file}`);
    const sources = path.replace('.card.json', '.sources.tsv');
    const hash = weights && createHash('sha256').update(weights).digest('hex');
    return [
      ...(hash === card.sha256 ? [] : [`${path}: ${card.file} is ${weights ? 'another file' : 'missing'}`]),
      ...(files.has(sources) ? [] : [`${path}: ${sources} is missing`]),
    ];
  });
}

/**
 * Why a built plugin must not be packaged; empty when it may. `files` maps paths with forward slashes to bytes, `version`
 * is that of package.json, `app` the host it is for: `PS` or `aftereffects`.
 */
export function packageProblems(files, version, app = 'PS') {
  const needed = [
    'manifest.json',
    'index.js',
    'webview.html',
    'LICENSE.txt',
    'webview.js.LICENSE.txt',
    'index.licences.txt',
    'webview.licences.txt',
  ].filter((path) => !files.has(path));
  if (needed.length > 0) return needed.map((path) => `${path}: missing`);
  const script = textOf(files.get('index.js'));
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return [
    ...manifestProblems(JSON.parse(textOf(files.get('manifest.json'))), files, version, app),
    ...FORBIDDEN.filter(([pattern]) => pattern.test(script)).map(([, what]) => `index.js: ${what}`),
    ...pageProblems(files),
    ...runtimeProblems(files),
    ...pages.filter(([, bytes]) => REMOTE.test(textOf(bytes))).map(([path]) => `${path}: names another host`),
    ...modelProblems(files),
  ];
}
