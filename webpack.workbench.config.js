import { readdirSync } from 'node:fs';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { LicencesPlugin } from './scripts/licences-plugin.mjs';
import { inPackage } from './scripts/package-root.mjs';
import { resolve, typescript, version } from './scripts/webpack-parts.mjs';

const OUT = inPackage('workbench');
const TARGET = 'es2022';

/** What the page fetches by folder; a web server lists none, so their names lie in a file. */
const FOLDERS = ['models', 'lights'];

const fileIndex = () =>
  JSON.stringify(Object.fromEntries(FOLDERS.map((name) => [name, readdirSync(inPackage(name)).sort()])));

/** ONNX Runtime as it comes: it starts its own threads from these files. */
const RUNTIMES = ['ort-wasm-simd-threaded', 'ort-wasm-simd-threaded.asyncify'].flatMap((name) => [
  `${name}.mjs`,
  `${name}.wasm`,
]);

const copied = [
  ...['workbench/index.html', 'workbench/workbench.css', 'panel/panel.css', 'panel/browser.css'].map(
    (name) => ({
      from: inPackage('src', name),
    }),
  ),
  { from: inPackage('src/panel/icons/plugin.png'), to: 'icons' },
  { from: inPackage('LICENSE'), to: 'LICENSE.txt', toType: 'file' },
  ...FOLDERS.map((name) => ({ from: inPackage(name), to: name })),
  { from: inPackage('sample/*.{psd,xdts}'), to: 'sample/[name][ext]' },
  ...RUNTIMES.map((name) => ({ from: inPackage('node_modules/onnxruntime-web/dist', name), to: 'ort' })),
  { from: inPackage('package.json'), to: 'files.json', transform: fileIndex },
];

const bundle = (mode, name, entry, more = {}) => ({
  name,
  mode,
  entry: inPackage(entry),
  target: [name === 'workbench' ? 'web' : 'webworker', TARGET],
  devtool: mode === 'production' ? false : 'source-map',
  output: { path: OUT, filename: `${name}.js`, module: true },
  experiments: { outputModule: true },
  resolve,
  module: {
    parser: { javascript: { importMeta: false, url: false, worker: false, dynamicImportMode: 'eager' } },
    rules: [typescript(mode, TARGET)],
  },
  plugins: [
    new webpack.DefinePlugin({ HAIKEI_VERSION: JSON.stringify(version) }),
    new LicencesPlugin(`${name}.licences.txt`),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ...(more.plugins ?? []),
  ],
  performance: { hints: false },
  ...more.settings,
});

/** ONNX Runtime without its WebAssembly inside, which is fetched beside the page. */
const EXTERN = { conditionNames: ['onnxruntime-web-use-extern-wasm', 'import', 'browser', 'default'] };

/** A folder that any web server can serve; the page, the worker of the document, and that of the network. */
export default (_env, { mode = 'production' } = {}) => [
  bundle(mode, 'workbench', 'src/workbench/main.tsx', {
    plugins: [
      new CopyPlugin({ patterns: copied.map((pattern) => ({ ...pattern, info: { minimized: true } })) }),
    ],
  }),
  bundle(mode, 'document', 'src/workbench/worker/main.ts'),
  bundle(mode, 'engine', 'src/inference/drivers/worker/page/main.ts', {
    settings: { resolve: { ...resolve, ...EXTERN } },
  }),
];
