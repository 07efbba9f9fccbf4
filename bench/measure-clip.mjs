/**
 * Runs `haikei clip` in this process and prints one JSON line: frames a second of compositing and of painting footage, and
 * resident memory after each tenth. node bench/measure-clip.mjs ARGS OF haikei clip …
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli/main.js';

const stages = {};
let last = null;

function listen(line) {
  const event = JSON.parse(line);
  if (event.event !== 'progress') {
    if (event.event !== 'done') last = event;
    return;
  }
  const stage = (stages[event.stage] ??= { from: performance.now(), tenths: [] });
  stage.frames = event.total;
  stage.to = performance.now();
  const tenth = event.total === 0 ? 0 : Math.floor((10 * event.done) / event.total);
  stage.tenths[tenth] ??= Math.round(process.memoryUsage().rss / 2 ** 20);
}

const terminal = { result: listen, note: () => undefined, rewrite: () => undefined, interactive: false };
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const status = await main(['clip', ...process.argv.slice(2), '--json', '--force'], { packageRoot, terminal });
const told = Object.fromEntries(
  ['compositing', 'steadying']
    .filter((name) => stages[name])
    .map((name) => {
      const { from, to, frames, tenths } = stages[name];
      return [name, { frames, perSecond: (1000 * frames) / (to - from), memoryMB: tenths }];
    }),
);
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ status, ...told, peakMB, flicker: last })}\n`);
process.exit(0);
