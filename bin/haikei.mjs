#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(packageRoot, 'dist/cli/main.js');

/** A clone that was never built is built once; after that this costs two look-ups. */
async function prepare() {
  const isClone = existsSync(join(packageRoot, 'src'));
  const isReady = existsSync(entry) && (!isClone || existsSync(join(packageRoot, 'node_modules')));
  if (isReady) return;
  const { ensureReady } = await import('../scripts/ensure-ready.mjs');
  await ensureReady();
}

/** A reader that has seen enough (`haikei … | head`) must not end a run that is about to write its result. */
function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

const flush = (stream) => new Promise((resolve) => stream.write('', resolve));

/** Leaves at once, whatever worker threads the runtime still holds, but never before a pipe has taken everything. */
async function leave(status) {
  await Promise.all([flush(process.stdout), flush(process.stderr)]);
  process.exit(status);
}

try {
  outliveReaders();
  await prepare();
  const { main } = await import(pathToFileURL(entry).href);
  await leave(await main(process.argv.slice(2), { packageRoot }));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await leave(1);
}
