/**
 * Runs one tile of noise through one driver, twice, on one thread, and prints one JSON line: CPU seconds of
 * the second run and the peak memory of the process. MODEL is one of models/, or a path of an .onnx file.
 * node bench/measure-driver.mjs plain|onnxruntime-web MODEL WIDTH HEIGHT
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createOrtWebDriver } from '../dist/inference/drivers/node/ort-web-driver.js';
import { createPlainDriver } from '../dist/inference/drivers/uxp/plain-driver.js';

const [name, model, width, height] = process.argv.slice(2).map((word, i) => (i < 2 ? word : Number(word)));
const driver = name === 'plain' ? createPlainDriver() : await createOrtWebDriver({ threads: 1 });
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const signal = new AbortController().signal;
const path = model.endsWith('.onnx') ? model : join(root, 'models', `${model}.onnx`);
const session = await driver.open(signal, readFileSync(path));
const { name: input } = session.inputs[0];
const feeds = {
  [input]: {
    data: Float32Array.from({ length: 3 * width * height }, (_, i) => Math.sin(i * 12.9898)),
    dims: [1, 3, height, width],
  },
};
for (const extra of session.inputs.slice(1)) {
  const count = extra.dims.reduce((product, size) => product * size, 1);
  feeds[extra.name] = { data: new Float32Array(count).fill(1 / count), dims: extra.dims };
}
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
await session.run(signal, feeds);
const [cpuFrom, from] = [cpuSeconds(), performance.now()];
await session.run(signal, feeds);
const result = {
  driver: name,
  model: basename(model, '.onnx'),
  width,
  height,
  cpuSeconds: cpuSeconds() - cpuFrom,
  seconds: (performance.now() - from) / 1000,
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
