const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const speed = (row) => (row?.paintSeconds > 0 ? row.megapixels / row.paintSeconds : NaN);

function paintTable(rows) {
  // References are painted pixel for pixel; a working size has no counterpart among them.
  const find = (model, { width, detail }) =>
    rows.find((row) => row.model === model && row.width === width && row.detail === detail);
  return table(
    ['model', 'plate', 'painted at', 'MP/s', 'CPU-s', 'peak MB', 'tiles', '× AnimeGANv2', '× AnimeGANv3'],
    rows.map((row) => [
      row.model,
      `${row.width}×${row.height}`,
      row.working ? `${row.working.width}×${row.working.height}` : '–',
      row.status === 0 ? number(speed(row)) : (row.code ?? 'failed'),
      number(row.paintCpuSeconds, 1),
      number(row.peakMB, 0),
      row.tiles ? `${row.tiles.tiles} (${row.tiles.seams})` : '–',
      number(speed(row) / speed(find('animeganv2', row)), 1),
      number(speed(row) / speed(find('animeganv3', row)), 1),
    ]),
  );
}

function insertTable({ seconds = {}, inputMB, outputMB, peakMB }) {
  const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  return table(
    [
      'file MB',
      'result MB',
      ...Object.keys(seconds).map((name) => `${name} s`),
      'all s',
      'peak MB',
      'peak ÷ file',
    ],
    [
      [inputMB, outputMB]
        .map((value) => number(value, 0))
        .concat(
          Object.values(seconds).map((value) => number(value, 1)),
          number(total, 1),
          number(peakMB, 0),
          number((peakMB * 1.048576) / inputMB, 2),
        ),
    ],
  );
}

function driversTable(rows = []) {
  const fastest = Math.min(...rows.map(({ cpuSeconds }) => cpuSeconds));
  return table(
    ['driver', 'model', 'tile', 'CPU-s', 'CPU-s × the fastest', 'peak MB'],
    rows.map(({ driver, model, width, height, cpuSeconds, peakMB }) => [
      driver,
      model,
      `${width}×${height}`,
      number(cpuSeconds),
      number(cpuSeconds / fastest, 1),
      number(peakMB, 0),
    ]),
  );
}

function workbenchTable(rows = []) {
  return table(
    [
      ...[
        'frame',
        'layers',
        'file MB',
        'picture s',
        'all of it s',
        'ms a frame',
        'slow frame ms',
        'light s',
        'hand s',
        'mixture s',
      ],
      ...['new hand s', 'preview s', 'paint s', 'command line s', 'paint ÷ command line'],
      ...['empty MB', 'open MB', 'peak MB'],
    ],
    rows.map((row) => [
      `${row.width}×${row.height}`,
      number(row.layers, 0),
      number(row.fileMB, 0),
      number(row.openSeconds, 1),
      number(row.wholeSeconds, 1),
      number(row.frames?.median, 0),
      number(row.frames?.slow, 0),
      number(row.live?.light.first),
      number(row.live?.hand.first),
      number(row.live?.mixture.first),
      number(row.live?.afresh.exact, 1),
      number(row.previewSeconds, 1),
      number(row.paintSeconds, 1),
      number(row.commandLineSeconds, 1),
      number(row.paintSeconds && row.commandLineSeconds && row.paintSeconds / row.commandLineSeconds),
      number(row.emptyMB, 0),
      number(row.openMB, 0),
      number(row.peakMB, 0),
    ]),
  );
}

const kilobytes = (bytes) => `${number(bytes / 1000, 0)} kB`;

function pluginTable(row) {
  if (!row?.sizes) return '–';
  const { sizes, start, bridge, paint } = row;
  return table(
    ['what', 'measured'],
    [
      ['the script of the plugin', kilobytes(sizes.script)],
      ['the page in the webview', kilobytes(sizes.page)],
      ['the runtime that crosses to it', kilobytes(sizes.runtime)],
      ['script run until it is set up', `${number(start.scriptMs, 0)} ms`],
      ['panel opened until the stack is on show', `${number(start.panelMs, 0)} ms`],
      ['bridge, plugin to page', `${number(bridge.toPage, 0)} MB/s`],
      ['bridge, page to plugin', `${number(bridge.toHost, 0)} MB/s`],
      [
        `a layer of ${row.width}×${row.height}, painted`,
        `${number(paint.seconds, 1)} s in ${paint.tiles} tiles`,
      ],
      ['memory before, at most', `${number(paint.beforeMB, 0)}, ${number(paint.peakMB, 0)} MB`],
    ],
  );
}

/** The results as Markdown. Speeds are of painting alone, the peak is of the whole run of the command line. */
export function report({ machine, date, paint, insert, drivers, workbench, plugin }) {
  return `# Measured

\`npm run bench\` on ${date}: ${machine.processor}, ${machine.threads} threads, ${machine.memoryGB} GB, Node ${machine.node},
ONNX Runtime for the web (WebAssembly). Read the ratios: the machine is shared, and only what stands in one table was
measured in one run. Reference models have statistics over the whole picture (White-box: none), so beyond 2.2 megapixels
they are painted in blended tiles; tiles of ours equal the whole picture exactly. Where a plate is painted at a smaller
size than its own, putting its edges back is counted in.

## Painting

${paintTable(paint)}

## Reading a large file, inserting a plate, writing

${insertTable(insert)}

## One tile on one thread

The plain TypeScript runner beside WebAssembly, and AnimeGANv3 in WebAssembly (\`npm run bench -- --only drivers\` on ${drivers?.[0]?.date}); CPU seconds of the second of
two runs.

${driversTable(drivers)}

## The workbench

In Chromium without a GPU (\`npm run bench -- --only workbench\` on ${workbench?.[0]?.date}): until the picture of a chosen file is
on show and until none of it is rough; from one frame to the next while it is moved and zoomed (median, and what one of
twenty exceeds); from when the page hears of it until the picture follows another light, a hand that was looked at before, a mixture
(rough) and a hand that was not; until the panel's preview follows a move, until a plate is in its place; the command line's painting of the same shot.
A step that took more than five minutes was given up and is “–”.
Memory is that of all of the browser's processes, each one's own and its share of what they share.

${workbenchTable(workbench)}

## The plugin for Photoshop

The plugin as it is packaged, in the fake Photoshop of the tests, in Chromium without a GPU, its webview a frame in a process
of its own (\`npm run bench -- --only plugin\` on ${plugin?.date}). Nothing of it was measured in Photoshop. Speed of the bridge is
bytes of tensors and weights, each way, with everything that crossing takes: base64, checksums, acknowledgements. Memory
is that of all of the browser's processes, with the open document in it, from before the run to its end.

${pluginTable(plugin)}
`;
}
