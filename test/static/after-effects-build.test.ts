import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInUxpLikeContext } from './run-in-uxp-like-context.js';
import { projectRoot } from './source-files.js';

/** Where the plugin lies as it is packaged; built once for all tests. */
let build = '';
const read = (name: string): string => readFileSync(join(build, name), 'utf8');

const SCRIPT = `
import { builtPlugin } from './scripts/built-plugin.mjs';
process.stdout.write(await builtPlugin('plugin-aftereffects'));`;

beforeAll(() => {
  const args = ['--input-type=module', '--eval', SCRIPT];
  build = execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
}, 600_000);

test('the manifest names After Effects as one object, from the first version that has what is used', () => {
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
  expect(manifest['host']).toEqual({ app: 'aftereffects', minVersion: '27.0.0' });
  expect(manifest['entrypoints']).toEqual([expect.objectContaining({ type: 'panel', id: 'haikeiPanel' })]);
  expect(manifest['requiredPermissions']).toEqual({
    localFileSystem: 'fullAccess',
    webview: { allow: 'yes', allowLocalRendering: 'yes', domains: [], enableMessageBridge: 'localOnly' },
  });
});

test('the script makes no code from strings, reaches no network and knows nothing of Photoshop', () => {
  const script = read('index.js');
  expect(script).not.toMatch(/\beval\s*\(|\bnew\s+Function\b/);
  expect(script).not.toMatch(/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/);
  expect(script).not.toMatch(/require\(["']photoshop["']\)/);
});

test('started where code from strings is forbidden, it registers the panel', () => {
  expect(runInUxpLikeContext(read('index.js'))).toEqual({
    panels: ['haikeiPanel'],
    commands: [],
    functions: [],
  });
});
