import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInUxpLikeContext } from './run-in-uxp-like-context.js';
import { projectRoot } from './source-files.js';

const build = mkdtempSync(join(tmpdir(), 'haikei-aftereffects-'));
const read = (name: string): string => readFileSync(join(build, name), 'utf8');

beforeAll(() => {
  const webpack = join(projectRoot, 'node_modules/webpack-cli/bin/cli.js');
  // As it is shipped, except for the minifier, which takes most of the time.
  const shape = ['--mode', 'production', '--no-optimization-minimize', '--output-path', build];
  const args = [webpack, '--config-name', 'plugin-aftereffects', ...shape];
  execFileSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
}, 300_000);

afterAll(() => rmSync(build, { recursive: true, force: true }));

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
