import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { InlinePagePlugin } from './scripts/inline-page-plugin.mjs';
import { LicencesPlugin } from './scripts/licences-plugin.mjs';
import { packageRoot as root } from './scripts/package-root.mjs';
import { resolve, typescript, version } from './scripts/webpack-parts.mjs';

const PHOTOSHOP = { name: 'plugin', entry: 'src/plugin/main.ts', manifest: 'manifest.json' };
const AFTER_EFFECTS = {
  name: 'plugin-aftereffects',
  entry: 'src/plugin/after-effects/main.ts',
  manifest: 'manifest.aftereffects.json',
};

/** UXP loads one classic script: no modules, no code made from strings, no chunks fetched later. */
const plugin = (mode, { name, entry, manifest }) => ({
  name,
  mode,
  entry: join(root, entry),
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'cheap-source-map',
  output: {
    path: join(root, name),
    filename: 'index.js',
    iife: true,
    globalObject: 'globalThis',
    // What the other build writes.
    clean: { keep: /^(webview|ort-)/ },
  },
  externalsType: 'commonjs',
  externals: { uxp: 'uxp', photoshop: 'photoshop', aftereffects: 'aftereffects', os: 'os', fs: 'fs' },
  node: { global: false },
  resolve,
  module: { rules: [typescript(mode)] },
  plugins: [
    // A library for JPEG brings a way to load pictures by itself, which nothing here may have.
    new webpack.DefinePlugin({ HAIKEI_VERSION: JSON.stringify(version), XMLHttpRequest: 'undefined' }),
    new LicencesPlugin('index.licences.txt'),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({
      patterns: [
        { from: join(root, 'src/panel/index.html'), info: { minimized: true } },
        { from: join(root, 'src/panel/panel.css') },
        { from: join(root, 'src/panel/icons'), to: 'icons' },
        { from: join(root, manifest), to: 'manifest.json', info: { minimized: true } },
        { from: join(root, 'LICENSE'), to: 'LICENSE.txt', toType: 'file' },
        { from: join(root, 'models'), to: 'models', info: { minimized: true } },
        { from: join(root, 'lights'), to: 'lights', info: { minimized: true } },
      ],
    }),
  ],
  performance: { hints: false },
});

/** ONNX Runtime's WebAssembly; the plugin reads it and gives it to the page. */
const runtimes = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.asyncify.wasm'];

/** The page in the webview: one file, everything inlined, so that nothing has to be fetched in it. */
const page = (mode) => ({
  name: 'page',
  mode,
  entry: join(root, 'src/inference/drivers/webview/page/main.ts'),
  target: ['web', 'es2020'],
  devtool: false,
  output: { path: join(root, 'plugin'), filename: 'webview.js', module: true },
  experiments: { outputModule: true },
  resolve,
  module: {
    // ONNX Runtime asks where it lies; webpack would answer with a path of the machine it was built on.
    parser: { javascript: { importMeta: false, url: false, worker: false, dynamicImportMode: 'eager' } },
    rules: [typescript(mode)],
  },
  plugins: [
    new LicencesPlugin('webview.licences.txt'),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new InlinePagePlugin({ script: 'webview.js', page: 'webview.html' }),
    new CopyPlugin({
      patterns: runtimes.map((name) => ({
        from: join(root, 'node_modules/onnxruntime-web/dist', name),
        info: { minimized: true },
      })),
    }),
  ],
  performance: { hints: false },
});

export default (_env, { mode = 'production' } = {}) => [
  plugin(mode, PHOTOSHOP),
  plugin(mode, AFTER_EFFECTS),
  page(mode),
];
