/** `haikei models add` in this process, silent: node bench/add-model.mjs FILE.onnx … */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli/main.js';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const terminal = {
  result: () => undefined,
  note: () => undefined,
  rewrite: () => undefined,
  interactive: false,
};
const status = await main(['models', 'add', ...process.argv.slice(2), '--force'], { packageRoot, terminal });
process.stdout.write(`${JSON.stringify({ status })}\n`);
process.exit(status);
