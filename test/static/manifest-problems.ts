/**
 * What is wrong with a Photoshop manifest of version 5, by Adobe's description of its fields.
 * @param files names of the files that lie beside it in the build
 */
export function manifestProblems(manifest: unknown, files: ReadonlySet<string>): readonly string[] {
  const problems: string[] = [];
  const require = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const m = asRecord(manifest);
  require(m['manifestVersion'] === 5, 'manifestVersion must be 5');
  require(isMatch(m['id'], /^[A-Za-z0-9.-]{3,}$/), 'id must be letters, digits, dots and hyphens');
  require(isMatch(m['name'], /^[\x20-\x7e]{3,45}$/), 'name must be 3 to 45 ASCII characters');
  require(isMatch(m['version'], /^\d{1,2}\.\d{1,2}\.\d{1,2}$/), 'version must be three numbers from 0 to 99');
  require(typeof m['main'] === 'string' && files.has(m['main']), 'main must be a file of the build');
  problems.push(...hostProblems(m['host']));
  const entries = Array.isArray(m['entrypoints']) ? m['entrypoints'].map(asRecord) : [];
  require(entries.length > 0, 'entrypoints must list something');
  problems.push(...entries.flatMap((entry) => entryProblems(entry, files)));
  const ids = entries.map((entry) => entry['id']);
  require(new Set(ids).size === ids.length, 'ids of entrypoints must differ');
  problems.push(...iconProblems(m['icons'], files, 'the plugin'));
  problems.push(...permissionProblems(asRecord(m['requiredPermissions'])));
  return problems;
}

type Json = Readonly<Record<string, unknown>>;

const asRecord = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

const isMatch = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value);

function hostProblems(host: unknown): readonly string[] {
  if (Array.isArray(host)) return ['host must be one object: a list cannot be packaged'];
  const { app, minVersion } = asRecord(host);
  const problems = app === 'PS' ? [] : ['host.app must be PS'];
  return isMatch(minVersion, /^\d+\.\d+\.\d+$/) ? problems : [...problems, 'host.minVersion must be x.y.z'];
}

function entryProblems(entry: Json, files: ReadonlySet<string>): readonly string[] {
  const name = String(entry['id']);
  const problems: string[] = [];
  if (!isMatch(entry['id'], /^[A-Za-z]\w*$/)) problems.push(`${name}: id must be a plain word`);
  if (!isMatch(asRecord(entry['label'])['default'], /./)) problems.push(`${name}: label needs a default`);
  if (entry['type'] === 'command') return problems;
  if (entry['type'] !== 'panel') return [...problems, `${name}: type must be panel or command`];
  for (const size of ['minimumSize', 'maximumSize', 'preferredDockedSize', 'preferredFloatingSize']) {
    const { width, height } = asRecord(entry[size]);
    if (typeof width !== 'number' || typeof height !== 'number')
      problems.push(`${name}: ${size} needs width and height`);
  }
  return [...problems, ...iconProblems(entry['icons'], files, name)];
}

/** An icon of scale 2 is looked for as `name@2x.png`. */
function iconProblems(icons: unknown, files: ReadonlySet<string>, owner: string): readonly string[] {
  if (!Array.isArray(icons) || icons.length === 0) return [`${owner}: icons are missing`];
  return icons.map(asRecord).flatMap(({ path, scale }) => {
    const scales = Array.isArray(scale) ? scale : [1];
    const names = scales.map((s) => String(path).replace(/(\.\w+)$/, s === 1 ? '$1' : `@${String(s)}x$1`));
    return names.filter((file) => !files.has(file)).map((file) => `${owner}: ${file} is not in the build`);
  });
}

function permissionProblems(permissions: Json): readonly string[] {
  const problems: string[] = [];
  if ('network' in permissions) problems.push('no network permission is needed');
  if (permissions['allowCodeGenerationFromStrings'] === true)
    problems.push('code from strings must stay forbidden');
  if (permissions['localFileSystem'] === 'fullAccess') problems.push('full access to files is not needed');
  const { allow, allowLocalRendering, domains, enableMessageBridge } = asRecord(permissions['webview']);
  const isLocal =
    allow === 'yes' && allowLocalRendering === 'yes' && Array.isArray(domains) && domains.length === 0;
  if (!isLocal || enableMessageBridge !== 'localOnly')
    problems.push('webview must be allowed, and local only');
  return problems;
}
