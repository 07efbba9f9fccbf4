import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** UXP loads one classic script: no modules, no code made from strings, no chunks fetched later. */
export default (_env, { mode = 'production' } = {}) => ({
  mode,
  entry: join(root, 'src/plugin/main.ts'),
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'cheap-source-map',
  output: {
    path: join(root, 'plugin'),
    filename: 'index.js',
    iife: true,
    globalObject: 'globalThis',
    clean: true,
  },
  externalsType: 'commonjs',
  externals: { uxp: 'uxp', photoshop: 'photoshop', os: 'os' },
  node: { global: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.tsx', '.ts', '.js'] } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          configFile: join(root, 'tsconfig.panel.json'),
          transpileOnly: true,
          compilerOptions: {
            target: 'es2020',
            composite: false,
            declaration: false,
            sourceMap: mode !== 'production',
          },
        },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ HAIKEI_VERSION: JSON.stringify(version) }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({
      patterns: [
        { from: join(root, 'src/panel/index.html'), info: { minimized: true } },
        { from: join(root, 'src/panel/panel.css') },
        { from: join(root, 'src/panel/icons'), to: 'icons' },
        { from: join(root, 'manifest.json'), info: { minimized: true } },
        { from: join(root, 'LICENSE'), to: 'LICENSE.txt', toType: 'file' },
      ],
    }),
  ],
  performance: { hints: false },
});
