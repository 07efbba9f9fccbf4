import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

const CONFIGS = ['tsconfig.base.json', 'tsconfig.core.json', 'tsconfig.node.json'];

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Changes whenever a source is edited, added or removed; reads no file's content, so it costs milliseconds. */
function fingerprint() {
  const paths = [
    ...CONFIGS.map((name) => inPackage(name)),
    ...filesBelow(inPackage('src')),
    ...filesBelow(inPackage('types')),
  ];
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function readStamp(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function hasSources() {
  try {
    return statSync(inPackage('src')).isDirectory() && statSync(inPackage('tsconfig.node.json')).isFile();
  } catch {
    return false;
  }
}

/**
 * Compiles the core and the command line into dist/ when a source is newer. A published package has no
 * sources and is always ready.
 * @throws Error with a text for the user
 */
export async function ensureBuilt(say) {
  if (!hasSources()) return;
  const stampPath = inPackage('dist/.built');
  const current = fingerprint();
  if (readStamp(stampPath) === current) return;
  say('building …');
  const compiler = inPackage('node_modules/typescript/bin/tsc');
  const { status, output } = await runCommand(process.execPath, [compiler, '-b', 'tsconfig.node.json'], {
    cwd: packageRoot,
    quiet: true,
  });
  if (status !== 0) throw new Error(`haikei: the build failed.\n${output.trim()}`);
  mkdirSync(inPackage('dist'), { recursive: true });
  writeFileSync(stampPath, current);
}
