import { existsSync } from 'node:fs';

import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

const NEEDED = 'import torch, onnxruntime, pytest, skimage';

/** The Python named by HAIKEI_PYTHON, or that of a virtual environment in training/. */
function findPython() {
  const named = process.env['HAIKEI_PYTHON'];
  if (named) return named;
  const places = ['bin/python', 'Scripts/python.exe'].map((path) => inPackage('training', '.venv', path));
  return places.find((path) => existsSync(path)) ?? null;
}

/** The last counts that pytest printed; none at all is one failure. */
function readCounts(output, status) {
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(output.slice(-300))?.[1] ?? 0);
  const failed = count('failed') + count('error');
  return {
    passed: count('passed'),
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: count('skipped'),
  };
}

/** Runs the tests of training/ where a Python with PyTorch is at hand; else says that they are skipped, as one. */
export async function runTrainingTests(say) {
  const python = findPython();
  const cwd = inPackage('training');
  const asked = python && (await runCommand(python, ['-c', NEEDED], { cwd: packageRoot, quiet: true }));
  if (!asked || asked.status !== 0) {
    const why = python ? `${python} lacks PyTorch, ONNX Runtime or pytest` : 'HAIKEI_PYTHON names no Python';
    say(`training: Python tests skipped (${why}; see training/README.md)`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const { status, output } = await runCommand(python, ['-m', 'pytest', '-q'], { cwd, quiet: true });
  say(status === 0 ? 'training: ok' : output.slice(-4000));
  return readCounts(output, status);
}
