/**
 * Reads a PSD, takes the pixels of its BG, inserts them again as a plate and writes the new file: everything
 * but painting. Prints one JSON line. node bench/measure-insert.mjs IN.psd OUT.psd
 */
import { statSync } from 'node:fs';
import { readWholeFile } from '../dist/cli/files/read-whole-file.js';
import { writeFileAtomically } from '../dist/cli/files/write-file-atomically.js';
import { PsdHost } from '../dist/host/psd/psd-host.js';
import { planPlacement } from '../dist/scene/placement/plan-placement.js';
import { assignRoles } from '../dist/scene/roles/assign-roles.js';

const [input, output] = process.argv.slice(2);
const { signal } = new AbortController();
const lap = (() => {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
})();

const host = new PsdHost('bench', await readWholeFile(signal, input));
const seconds = { read: lap() };
const shot = await host.readShot(signal);
seconds.parse = lap();
const source = shot.layers.find((layer) => layer.name === 'BG');
const { bounds, pixels } = await host.readPixels(signal, source.id);
seconds.decode = lap();
const provenance = {
  format: 'haikei-provenance/1',
  created: null,
  software: 'bench',
  digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  model: {
    name: 'none',
    version: '0',
    sha256: '0'.repeat(64),
    licence: 'none',
    commercialUse: 'allowed',
    attribution: '',
  },
  source: { name: 'BG', key: null },
  settings: {},
};
const plan = planPlacement(shot, assignRoles(shot), source.id);
await host.insertPlate(signal, {
  plan,
  name: 'plate',
  bounds,
  pixels,
  provenance,
  light: null,
  hideSource: false,
});
seconds.insert = lap();
await writeFileAtomically(signal, output, host.output());
seconds.write = lap();
const megabytes = (path) => statSync(path).size / 1e6;
const result = {
  seconds,
  inputMB: megabytes(input),
  outputMB: megabytes(output),
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
