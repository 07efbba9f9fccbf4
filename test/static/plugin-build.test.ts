import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { manifestProblems } from './manifest-problems.js';
import { runInUxpLikeContext } from './run-in-uxp-like-context.js';
import { projectRoot } from './source-files.js';

const build = mkdtempSync(join(tmpdir(), 'haikei-plugin-'));
const read = (name: string): string => readFileSync(join(build, name), 'utf8');
const filesOf = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );

beforeAll(() => {
  const webpack = join(projectRoot, 'node_modules/webpack-cli/bin/cli.js');
  // As it is shipped, except for the minifier, which takes most of the time.
  const args = [
    webpack,
    '--config-name',
    'plugin',
    '--mode',
    'production',
    '--no-optimization-minimize',
    '--output-path',
    build,
  ];
  execFileSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
}, 120_000);

afterAll(() => rmSync(build, { recursive: true, force: true }));

const manifest = (): Record<string, unknown> => JSON.parse(read('manifest.json')) as Record<string, unknown>;

test('the manifest is valid and everything it names lies in the build', () => {
  expect(manifestProblems(manifest(), filesOf(build))).toEqual([]);
});

test('the manifest has the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(manifest()['version']).toBe(version);
});

test.each([
  [{ manifestVersion: 4 }, 'manifestVersion must be 5'],
  [{ name: '背景' }, 'name must be 3 to 45 ASCII characters'],
  [{ version: '1.0.100' }, 'version must be three numbers from 0 to 99'],
  [{ main: 'none.html' }, 'main must be a file of the build'],
  [{ host: [{ app: 'PS', minVersion: '26.0.0' }] }, 'host must be one object: a list cannot be packaged'],
  [{ entrypoints: [] }, 'entrypoints must list something'],
  [{ icons: [{ path: 'icons/none.png' }] }, 'the plugin: icons/none.png is not in the build'],
  [{ requiredPermissions: {} }, 'webview must be allowed, and local only'],
])('a manifest with %j would be refused', (change, problem) => {
  expect(manifestProblems({ ...manifest(), ...change }, filesOf(build))).toContain(problem);
});

test('icons have the size that the manifest says, and twice that', () => {
  const sizeOf = (name: string): number[] => {
    const { width, height } = decode(readFileSync(join(build, 'icons', name)));
    return [width, height];
  };
  expect(['dark.png', 'light@2x.png', 'plugin.png', 'plugin@2x.png'].map(sizeOf)).toEqual([
    [23, 23],
    [46, 46],
    [48, 48],
    [96, 96],
  ]);
});

const CODE_FROM_STRINGS = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/;

test('the script makes no code from strings', () => {
  expect(read('index.js')).not.toMatch(CODE_FROM_STRINGS);
  expect('x=eval("1")').toMatch(CODE_FROM_STRINGS);
  expect('new Function("return this")').toMatch(CODE_FROM_STRINGS);
});

test('the script is one, and classic: no modules, no chunks', () => {
  const scripts = [...filesOf(build)].filter((name) => /\.m?js$/.test(name));
  expect(scripts).toEqual(['index.js']);
  expect(read('index.js')).not.toMatch(/^\s*(import|export)\s/m);
  expect(read('index.html')).toContain('<script src="index.js"></script>');
});

test('started where code from strings is forbidden, it registers what the manifest names', () => {
  const entries = manifest()['entrypoints'] as { type: string; id: string }[];
  const idsOf = (type: string): string[] =>
    entries.filter((entry) => entry.type === type).map(({ id }) => id);
  expect(runInUxpLikeContext(read('index.js'))).toEqual({
    panels: idsOf('panel'),
    commands: idsOf('command'),
    functions: ['haikeiPlayPaintBackground'],
  });
});

test('that context does refuse code from strings, and a script that registers nothing', () => {
  expect(() => runInUxpLikeContext('new Function("return 1")')).toThrow(/Code generation from strings/);
  expect(() => runInUxpLikeContext('1')).toThrow('did not call');
});
