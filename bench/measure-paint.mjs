/**
 * Runs the real command line in this process and prints one JSON line: seconds of painting, CPU seconds and
 * the peak memory of the whole run. node bench/measure-paint.mjs ARGS OF haikei paint …
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli/main.js';

const seen = { paintingFrom: null, paintingTo: null, done: null, cpuFrom: null, cpuTo: null };
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function listen(line) {
  const event = JSON.parse(line);
  if (event.event === 'progress' && event.stage === 'reading') {
    seen.paintingFrom = performance.now();
    seen.cpuFrom = cpuSeconds();
  }
  if (event.event === 'progress' && event.stage === 'inserting') {
    seen.paintingTo = performance.now();
    seen.cpuTo = cpuSeconds();
  }
  if (event.event !== 'progress') seen.done = event;
}

const terminal = { result: listen, note: () => undefined, rewrite: () => undefined, interactive: false };
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const status = await main(['paint', ...process.argv.slice(2), '--json', '--force', '--no-sidecar'], {
  packageRoot,
  terminal,
});
const result = {
  status,
  code: seen.done?.code ?? null,
  paintSeconds: (seen.paintingTo - seen.paintingFrom) / 1000,
  paintCpuSeconds: seen.cpuTo - seen.cpuFrom,
  peakMB: process.resourceUsage().maxRSS / 1024,
  tiles: seen.done?.tiles ?? null,
  working: seen.done?.working ?? null,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
