import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { ensureBuilt } from './ensure-built.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

const say = (text) => process.stderr.write(`haikei: ${text}\n`);

/** Makes a fresh clone runnable and leaves a ready one alone. Says on stderr what it does, if it does anything. */
export async function ensureReady() {
  requireNode(20, 9);
  await ensureDependencies(say);
  await ensureBuilt(say);
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new Error(
    `haikei: needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
}

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  ensureReady().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
