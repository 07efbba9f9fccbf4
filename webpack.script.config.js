import { Es3Plugin } from './scripts/es3-plugin.mjs';
import { inPackage } from './scripts/package-root.mjs';
import { resolve, version } from './scripts/webpack-parts.mjs';

const FILE = 'Haikei.jsx';

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

/** The script for After Effects 24 to 26: one file in which a person can read, since nobody installs what they cannot. */
export default () => ({
  name: 'script',
  mode: 'production',
  entry: inPackage('src/script/main.ts'),
  target: ['web', 'es5'],
  devtool: false,
  output: { path: inPackage('out'), filename: FILE, iife: true, environment: NOTHING },
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
  plugins: [
    new Es3Plugin(
      FILE,
      `// Haikei ${version}, Apache-2.0: paints the background beneath the cels. Needs “npx haikei watch”.\n`,
    ),
  ],
  performance: { hints: false },
});
