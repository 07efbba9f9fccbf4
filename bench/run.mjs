/**
 * npm run bench [-- --quick] [--only paint|insert|drivers|workbench|plugin]   Speed and memory of painting and of inserting, beside reference
 * models in the same runtime, into bench/results.md and bench/results.json. Takes about ten minutes; `--quick` about
 * three. `--only` measures one part and keeps the others as they were.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addReferences, OWN, referenceFiles } from './models.mjs';
import { report } from './report.mjs';
import { runCommand } from '../scripts/run-command.mjs';
import { runMeasure } from './run-measure.mjs';

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [7680, 4320],
];
/** Of a document in the workbench. */
const LAYERS = 40;
const today = new Date().toISOString().slice(0, 10);
const quick = process.argv.includes('--quick');
const say = (text) => process.stderr.write(`${text}\n`);

/** `detail` 4 has every pixel painted up to 4K, so that networks can be compared; 1 is what a shot gets. */
async function paintOnce(folder, { model, models, detail }, [width, height]) {
  const shot = join(folder, `${width}x${height}.psd`);
  try {
    statSync(shot);
  } catch {
    await runMeasure('make-shot.mjs', [shot, width, height]);
  }
  const args = [
    shot,
    '--out',
    join(folder, 'out.psd'),
    '--model',
    model,
    '--profile',
    'personal',
    '--models',
    models,
    '--detail',
    detail,
  ];
  const measured = await runMeasure('measure-paint.mjs', args);
  const megapixels = (width * height) / 1e6;
  const row = { model, detail, width, height, megapixels, ...measured };
  say(`${model} ${width}×${height} detail ${detail}: ${JSON.stringify(measured)}`);
  return row;
}

/** Ours at every size; references where one frame takes minutes rather than hours. */
function sizesFor(model, references) {
  if (quick) return SIZES.slice(0, 1);
  if (!references.some(({ name }) => name === model)) return SIZES;
  return model.startsWith('cartoongan') ? SIZES.slice(0, 1) : SIZES.slice(0, 2);
}

async function paintRows(folder) {
  const models = join(folder, 'models');
  const references = await addReferences(models);
  const all = [...OWN, ...references].map(({ name }) => name);
  const isReference = (model) => references.some(({ name }) => name === model);
  const rows = [];
  // Size by size, so that what is compared was measured side by side.
  for (const size of SIZES) {
    for (const model of all.filter((name) => sizesFor(name, references).includes(size))) {
      // A frame of 1280 pixels is painted pixel for pixel at 1, too.
      const details = isReference(model) || size === SIZES[0] ? [4] : [1, 4];
      for (const detail of details) rows.push(await paintOnce(folder, { model, models, detail }, size));
    }
  }
  return rows;
}

async function insertRow(folder) {
  const shot = join(folder, 'large.psd');
  await runMeasure('make-shot.mjs', [shot, 4096, 2160, quick ? 1 : 17]);
  const row = await runMeasure('measure-insert.mjs', [shot, join(folder, 'large-out.psd')]);
  say(`insert: ${JSON.stringify(row)}`);
  return row;
}

/** The same tile on one thread: in plain TypeScript and in WebAssembly, and a reference model in WebAssembly, one after the other. */
async function driverRows() {
  const asked = [
    ['plain', 'haikei-fast'],
    ['onnxruntime-web', 'haikei-fast'],
    ['onnxruntime-web', 'haikei-fine'],
    ...referenceFiles(['animeganv3']).map((path) => ['onnxruntime-web', path]),
  ];
  const rows = [];
  for (const [driver, model] of asked) {
    const row = await runMeasure('measure-driver.mjs', [driver, model, 1280, 720]);
    say(`driver: ${JSON.stringify(row)}`);
    rows.push({ ...row, date: today });
  }
  return rows;
}

/** A frame in the browser, and by the command line right after it; needs a Chromium. */
async function workbenchRows(folder) {
  await runCommand(process.execPath, [join(here, '../scripts/workbench.mjs'), '--build'], {
    cwd: join(here, '..'),
  });
  const rows = [];
  for (const [width, height] of SIZES.slice(2)) {
    const shot = join(folder, `${width}x${height}x${LAYERS}.psd`);
    // BG, one cel, and the drawings of another.
    await runMeasure('make-shot.mjs', [shot, width, height, 0, LAYERS - 2]);
    const fileMB = statSync(shot).size / 1e6;
    const row = await runMeasure('measure-workbench.mjs', [join(here, '../workbench'), shot]);
    const args = [shot, '--out', join(folder, 'out.psd')];
    const { paintSeconds } = await runMeasure('measure-paint.mjs', args);
    say(`workbench ${width}×${height}: ${JSON.stringify(row)}`);
    const facts = { width, height, layers: LAYERS, fileMB };
    rows.push({ ...facts, ...row, commandLineSeconds: paintSeconds, date: today });
  }
  return rows;
}

/** The built plugin over a 4K shot, in a browser in the place of Photoshop; needs a Chromium. */
async function pluginRow(folder) {
  const [width, height] = SIZES[2];
  const shot = join(folder, `${width}x${height}.psd`);
  await runMeasure('make-shot.mjs', [shot, width, height]);
  const row = await runMeasure('measure-plugin.mjs', [shot]);
  say(`plugin: ${JSON.stringify(row)}`);
  return { width, height, ...row, date: today };
}

const here = dirname(fileURLToPath(import.meta.url));
const name = quick ? 'results-quick' : 'results';
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const isAsked = (part) => only === null || only === part;
const earlier = only === null ? {} : JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'haikei-bench-'));
try {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    threads: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
  };
  const results = {
    machine,
    date: isAsked('paint') ? today : earlier.date,
    paint: isAsked('paint') ? await paintRows(folder) : earlier.paint,
    insert: isAsked('insert') ? await insertRow(folder) : earlier.insert,
    drivers: isAsked('drivers') ? await driverRows() : earlier.drivers,
    workbench: isAsked('workbench') ? await workbenchRows(folder) : earlier.workbench,
    plugin: isAsked('plugin') ? await pluginRow(folder) : earlier.plugin,
  };
  writeFileSync(join(here, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(here, `${name}.md`), report(results));
  process.stdout.write(report(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
