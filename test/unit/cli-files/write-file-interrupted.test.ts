import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTemporaryName } from '../../../src/cli/files/temporary-name.js';
import { useTemporaryFolder } from './temporary-folder.js';
import { transpileSources } from './transpile-sources.js';

const folder = useTemporaryFolder();

/** Writes without end until somebody stops it, and says on stdout when the first bytes are out. */
const WRITER = `
import { abortOnInterrupt } from './cli/files/abort-on-interrupt.js';
import { nodeOutputFiles } from './cli/files/node-output-files.js';
import { writeFileAtomically } from './cli/files/write-file-atomically.js';
const endless = { ...nodeOutputFiles, create: async (path, mode) => {
  const file = await nodeOutputFiles.create(path, mode);
  return { ...file, write: async (bytes) => {
    await file.write(bytes);
    process.stdout.write('.');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return 0;
  } };
} };
const { signal } = abortOnInterrupt();
await writeFileAtomically(signal, process.argv[2], [new Uint8Array(1000)], endless).catch((error) => {
  process.exitCode = error.code === 'cancelled' ? 42 : 1;
});
`;

function startWriter(): { child: ChildProcess; target: string; shots: string } {
  const [code, shots] = [join(folder(), 'code'), join(folder(), 'shots')];
  mkdirSync(code);
  mkdirSync(shots);
  transpileSources(code, ['errors', 'cli/files']);
  writeFileSync(join(code, 'writer.js'), WRITER);
  const target = join(shots, 'cut.psd');
  writeFileSync(target, 'the old picture');
  const child = spawn(process.execPath, [join(code, 'writer.js'), target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, target, shots };
}

test('kill -9 in the middle of writing leaves the target whole, beside a temporary that can be recognised', async () => {
  const { child, target, shots } = startWriter();
  await once(child.stdout!, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readFileSync(target, 'utf8')).toBe('the old picture');
  const others = readdirSync(shots).filter((name) => name !== 'cut.psd');
  expect(others).toHaveLength(1);
  expect(isTemporaryName(others[0]!)).toBe(true);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s cancels, and takes the temporary away', async (signal) => {
  const { child, target, shots } = startWriter();
  await once(child.stdout!, 'data');
  child.kill(signal);
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(42);
  expect(readFileSync(target, 'utf8')).toBe('the old picture');
  expect(readdirSync(shots)).toEqual(['cut.psd']);
});
