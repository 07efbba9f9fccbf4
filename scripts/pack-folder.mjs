import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import { packageProblems } from './package-problems.mjs';
import { zipPackage } from './zip-package.mjs';

/** Every file below the folder by its path with forward slashes. */
function readTree(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]),
  );
}

/**
 * `node scripts/pack-folder.mjs FOLDER TARGET VERSION [APP]`: checks a built plugin and zips it; a .ccx is a zip whose root
 * holds manifest.json. With problems it names them, ends with 1 and writes nothing.
 */
const [folder, target, version, app] = process.argv.slice(2);
const files = readTree(folder);
const problems = packageProblems(files, version, app);
if (problems.length > 0) {
  process.stderr.write(`not packaged:\n${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const archive = zipPackage(files);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, archive);
  process.stdout.write(`${target}: ${archive.length} bytes\n`);
}
