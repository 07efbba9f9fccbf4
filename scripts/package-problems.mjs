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
const PAGE_POLICY = /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '[^"]*"/;
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

function manifestProblems(manifest, files, version) {
  const problems = [];
  if (manifest.version !== version)
    problems.push(`manifest.json: version ${manifest.version} is not ${version}`);
  if (manifest.host?.app !== 'PS') problems.push('manifest.json: host must be one object for PS');
  if (!files.has(manifest.main)) problems.push(`manifest.json: ${manifest.main} is missing`);
  const icons = [
    ...(manifest.icons ?? []),
    ...(manifest.entrypoints ?? []).flatMap(({ icons }) => icons ?? []),
  ];
  if (icons.length === 0) problems.push('manifest.json: no icons');
  return [...problems, ...icons.flatMap((icon) => iconProblems(icon, files))];
}

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
 * is that of package.json.
 */
export function packageProblems(files, version) {
  const needed = ['manifest.json', 'index.js', 'webview.html', 'LICENSE.txt'].filter(
    (path) => !files.has(path),
  );
  if (needed.length > 0) return needed.map((path) => `${path}: missing`);
  const script = textOf(files.get('index.js'));
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  return [
    ...manifestProblems(JSON.parse(textOf(files.get('manifest.json'))), files, version),
    ...FORBIDDEN.filter(([pattern]) => pattern.test(script)).map(([, what]) => `index.js: ${what}`),
    ...(PAGE_POLICY.test(textOf(files.get('webview.html')))
      ? []
      : ['webview.html: no policy that forbids the network']),
    ...pages.filter(([, bytes]) => REMOTE.test(textOf(bytes))).map(([path]) => `${path}: names another host`),
    ...modelProblems(files),
  ];
}
