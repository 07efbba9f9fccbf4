import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** A script for After Effects, built as it is packaged. */
export function builtScript(name: 'Haikei' | 'HaikeiShot' = 'Haikei'): string {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-script-'));
  try {
    const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
    const args = [webpack, '-c', 'webpack.script.config.js', '--output-path', folder];
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(folder, `${name}.jsx`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
