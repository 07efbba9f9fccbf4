import { readFileSync } from 'node:fs';
import { inPackage } from './package-root.mjs';

// What every bundle of the project has in common.

export const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));

export const resolve = {
  extensions: ['.tsx', '.ts', '.js'],
  extensionAlias: { '.js': ['.tsx', '.ts', '.js'] },
};

/** The compiler checks types on its own; here they are only taken away. */
export const typescript = (mode, target = 'es2020') => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: {
    configFile: inPackage('tsconfig.panel.json'),
    transpileOnly: true,
    compilerOptions: { target, composite: false, declaration: false, sourceMap: mode !== 'production' },
  },
});
