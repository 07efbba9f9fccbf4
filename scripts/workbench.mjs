// Builds the workbench, serves it on this machine alone, and opens it with the sample shot.
// Use: npm run workbench [-- --build] (only builds) [-- --no-open] [-- --port N]
import { spawn } from 'node:child_process';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';
import { serveFolder } from './serve-folder.mjs';

const given = process.argv.slice(2);
const say = (text) => process.stderr.write(`haikei: ${text}\n`);
const USUAL_PORT = 4747;

function wantedPort() {
  const at = given.indexOf('--port');
  return at < 0 ? USUAL_PORT : Number(given[at + 1]);
}

async function build() {
  say('building the workbench …');
  const cli = inPackage('node_modules/webpack-cli/bin/cli.js');
  const args = [cli, '--config', inPackage('webpack.workbench.config.js'), '--mode', 'production'];
  const { status, output } = await runCommand(process.execPath, args, { cwd: packageRoot, quiet: true });
  if (status !== 0) throw new Error(`haikei: the build failed.\n${output.trim()}`);
}

/** The browser that the person has set; none is no harm, the address has been told. */
function openInBrowser(url) {
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => say(`open ${url} in a browser`));
  child.unref();
}

/** The usual port, so that what the browser remembers is found again; any other where that is taken. */
const serve = (port) =>
  serveFolder(inPackage('workbench'), port).catch((error) => {
    if (error.code === 'EADDRINUSE') return serveFolder(inPackage('workbench'), 0);
    throw error;
  });

try {
  await ensureDependencies(say);
  await build();
  if (!given.includes('--build')) {
    const { url } = await serve(wantedPort());
    process.stdout.write(`${url}#sample\n`);
    say('serving on this machine only; Ctrl-C ends it');
    if (!given.includes('--no-open')) openInBrowser(`${url}#sample`);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
