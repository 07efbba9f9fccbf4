import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { ensureReady } from './ensure-ready.mjs';
import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';
import { runTrainingTests } from './training-tests.mjs';

const CHECKS = [
  ['types', 'typescript/bin/tsc', ['-b']],
  ['lint', 'eslint/bin/eslint.js', ['.']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

const say = (text) => process.stdout.write(`${text}\n`);

const runTool = (script, args) =>
  runCommand(process.execPath, [inPackage('node_modules', script), ...args], { cwd: packageRoot });

async function runChecks() {
  let failed = 0;
  for (const [name, script, args] of CHECKS) {
    const started = Date.now();
    const { status } = await runTool(script, args);
    say(`${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (status !== 0) failed++;
  }
  return failed;
}

/** Counts come from Jest's own JSON; a run that did not get as far as writing it is one failure. */
async function runJest(extra) {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-test-'));
  const resultFile = join(folder, 'result.json');
  try {
    const args = ['--reporters=default', '--json', `--outputFile=${resultFile}`, ...extra];
    const { status } = await runTool('jest/bin/jest.js', args);
    return readCounts(resultFile, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Why tests were skipped, as files say it in the title of one of them: what was missing on this machine. */
const skipReasons = ({ testResults }) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, title }) => status === 'pending' && title.startsWith('SKIPPED: '))
      .map(({ title }) => `${relative(packageRoot, name)}: ${title}`),
  );

function readCounts(resultFile, status) {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      reasons: skipReasons(result),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, reasons: [] };
  }
}

/** Everything that must hold before a change goes in. Arguments are handed to Jest, and then only Jest's tests are run. */
async function main() {
  await ensureReady();
  const failedChecks = await runChecks();
  const extra = process.argv.slice(2);
  const tests = await runJest(extra);
  const training = extra.length > 0 ? { passed: 0, failed: 0, skipped: 0 } : await runTrainingTests(say);
  for (const reason of tests.reasons) say(reason);
  const failed = tests.failed + training.failed + failedChecks;
  say(
    `\n${tests.passed + training.passed} passed, ${failed} failed, ${tests.skipped + training.skipped} skipped`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error) => {
  say(`${error.message}\n\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
});
