import webpack from 'webpack';
import { inPackage } from './package-root.mjs';

/**
 * Bundles scripts of test/ for a browser, types taken away unchecked.
 * @param {Record<string, string>} entries source below the package's root by the name of its bundle
 * @param {{ provide?: Record<string, string[]> }} options names to take from a module wherever they are free
 */
export async function bundleTestPage(entries, path, { provide = {} } = {}) {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, inPackage(source)])),
    output: { path, filename: '[name].js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.tsx', '.ts', '.js'] } },
    plugins: [new webpack.ProvidePlugin(provide)],
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            configFile: inPackage('tsconfig.panel-test.json'),
            transpileOnly: true,
            compilerOptions: { noEmit: false, isolatedModules: true },
          },
        },
      ],
    },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}
