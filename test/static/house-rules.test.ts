import { houseRuleProblems, lineCount, median } from './house-rules.js';
import { readSources } from './source-files.js';

const sources = readSources();
const half = median(sources.map(lineCount));

test('every file in src/ keeps to the house rules', () => {
  expect(sources.flatMap(houseRuleProblems)).toEqual([]);
});

test(`half of the ${sources.length} files in src/ have ${half} lines or fewer, and that is under 60`, () => {
  expect(half).toBeLessThan(60);
});

test.each([
  ['const x: any = 1;', 'uses the type any'],
  ['const x = y as any;', 'uses the type any'],
  ["console.log('x');", 'uses console'],
  ['globalThis.console.warn(1);', 'uses console'],
  ['// @ts-ignore\n', 'silences the type checker'],
  ['/* eslint-disable */', 'silences the linter'],
  ["open('/work/models/x.onnx');", 'names a path of one machine'],
  ["open('../../../shared/psd');", 'names the folder of test input'],
  ['// TODO: later', 'leaves work for later'],
  ['export default 3;', 'has a default export'],
  ['export default function f() {}', 'has a default export'],
  ["eval('1');", 'makes code from a string'],
  ["new Function('return this')();", 'makes code from a string'],
  ['\n'.repeat(301), 'more than 300'],
])('%j would be seen', (text, problem) => {
  expect(houseRuleProblems({ path: 'src/x.ts', text })).toEqual([expect.stringContaining(problem)]);
});

test('words that only look alike are let pass', () => {
  const text = '/** Any company may console an author. */\nexport const many = "networks/thing";\n';
  expect(houseRuleProblems({ path: 'src/x.ts', text })).toEqual([]);
});
