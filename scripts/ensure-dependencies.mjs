import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';

import { inPackage, packageRoot } from './package-root.mjs';
import { runNpm } from './run-command.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;

const readOrNull = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
};

const modifiedAt = (path) => {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
};

/** Whether node_modules is what package-lock.json asks for: by our stamp, else by npm's own record being newer. */
function isInstalled(stampPath, wanted) {
  const stamp = readOrNull(stampPath);
  if (stamp) return stamp.toString() === wanted;
  return (
    modifiedAt(inPackage('node_modules/.package-lock.json')) > modifiedAt(inPackage('package-lock.json'))
  );
}

function explainFailure(output) {
  const tail = output.trim().split('\n').slice(-15).join('\n');
  const reason = OFFLINE.test(output)
    ? 'The package registry could not be reached. Connect to the network (or set a mirror with\n`npm config set registry …`) and run the same command again; nothing else is ever downloaded.'
    : 'npm could not install the packages listed in package-lock.json.';
  return `haikei: installing the dependencies failed.\n${reason}\n\nWhat npm said:\n${tail}`;
}

/**
 * Installs exactly what package-lock.json lists, when it is not there yet or the list has changed.
 * @throws Error with a text for the user
 */
export async function ensureDependencies(say) {
  const lock = readOrNull(inPackage('package-lock.json'));
  if (!lock) return;
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stampPath = inPackage('node_modules/.haikei-installed');
  if (!isInstalled(stampPath, wanted)) {
    say('installing dependencies (npm ci, once; about a minute) …');
    const { status, output } = await runNpm(['ci', '--no-audit', '--no-fund'], {
      cwd: packageRoot,
      quiet: true,
    });
    if (status !== 0) throw new Error(explainFailure(output));
  }
  if (readOrNull(stampPath)?.toString() !== wanted) writeStamp(stampPath, wanted);
}

function writeStamp(path, text) {
  try {
    writeFileSync(path, text);
  } catch {
    // A read-only installation is complete all the same; it is only asked about again next time.
  }
}
