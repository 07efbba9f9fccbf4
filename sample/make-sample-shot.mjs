// Renders sample/cut-001.psd anew: node sample/make-sample-shot.mjs [FILE [WIDTH]]
// The picture is computed from the code in src/cli/sample; the same width gives the same bytes.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureReady } from '../scripts/ensure-ready.mjs';

const [path = join(dirname(fileURLToPath(import.meta.url)), 'cut-001.psd'), width] = process.argv.slice(2);

await ensureReady();
const { makeSampleShot } = await import('../dist/cli/sample/make-sample-shot.js');
await makeSampleShot(new AbortController().signal, path, width === undefined ? undefined : Number(width));
process.stdout.write(`${path}\n`);
