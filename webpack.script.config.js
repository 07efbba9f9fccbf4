import { Es3Plugin } from './scripts/es3-plugin.mjs';
import { inPackage } from './scripts/package-root.mjs';
import { resolve, version } from './scripts/webpack-parts.mjs';

/** Each script with what it says of itself in its first line. */
const SCRIPTS = {
  Haikei: ['src/script/main.ts', 'paints the background beneath the cels. Needs “npx haikei watch”.'],
  HaikeiShot: ['src/script/shot/main.ts', 'builds a cut from the shot.json of a clip.'],
};

/** What the language of 1999 has, which is nothing of this. */
const NOTHING = Object.fromEntries(
  [
    'arrowFunction',
    'bigIntLiteral',
    'const',
    'destructuring',
    'dynamicImport',
    'forOf',
    'globalThis',
    'module',
  ].map((name) => [name, false]),
);

/** The scripts for After Effects 24 and later: files in which a person can read, since nobody installs what they cannot. */
export default () => ({
  name: 'script',
  mode: 'production',
  entry: Object.fromEntries(Object.entries(SCRIPTS).map(([name, [source]]) => [name, inPackage(source)])),
  target: ['web', 'es5'],
  devtool: false,
  output: { path: inPackage('out'), filename: '[name].jsx', iife: true, environment: NOTHING },
  resolve,
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          configFile: inPackage('tsconfig.script.json'),
          transpileOnly: true,
          compilerOptions: { noEmit: false },
        },
      },
    ],
  },
  // Names stay as they are, and so do brackets: ExtendScript takes some orders of operators wrongly without them.
  optimization: { minimize: false, concatenateModules: true },
  plugins: Object.entries(SCRIPTS).map(
    ([name, [, says]]) => new Es3Plugin(`${name}.jsx`, `// Haikei ${version}, Apache-2.0: ${says}\n`),
  ),
  performance: { hints: false },
});
