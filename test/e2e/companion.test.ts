import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

jest.setTimeout(600_000);

/** The last line that a script says. */
const lastLine = (script: string, args: readonly string[]): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve(__dirname, '../..', script), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', failed);
    child.on('close', () => done(said.trim().split('\n').at(-1) ?? ''));
  });

test('haikei watch, killed at random moments: no job is lost, done twice or answered with half a file', async () => {
  const report: unknown = JSON.parse(await lastLine('bench/companion.mjs', ['--kills', '3', '--jobs', '4']));
  expect(report).toMatchObject({
    ...{ kills: 3, lost: 0, handedInTwice: 0, answeredTwice: 0, otherBytes: 0, leftOver: 0, errors: [] },
  });
});
