import ts from 'typescript';
import type { SourceFile } from './source-files.js';

const LONGEST_FILE = 300;

/** Words that must not stand anywhere in a source, comments included, and what to say about them. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/@ts-(ignore|expect-error|nocheck)/, 'silences the type checker'],
  [/eslint-disable/, 'silences the linter'],
  [/prettier-ignore/, 'silences the formatter'],
  [/\/work\/|\/home\/\w|\/Users\/\w|[A-Z]:\\\\/, 'names a path of one machine'],
  [/\.\.\/shared\b|HAIKEI_SHARED/, 'names the folder of test input'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'leaves work for later in a comment'],
  [/\bdebugger\b/, 'stops in the debugger'],
];

export const lineCount = ({ text }: SourceFile): number =>
  text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** What a file does against the house rules, in words. */
export function houseRuleProblems(file: SourceFile): readonly string[] {
  const problems: string[] = [];
  const say = (what: string): number => problems.push(`${file.path} ${what}`);
  if (lineCount(file) > LONGEST_FILE) say(`has ${lineCount(file)} lines, more than ${LONGEST_FILE}`);
  for (const [pattern, what] of FORBIDDEN) if (pattern.test(file.text)) say(what);
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) say('uses the type any');
    if (ts.isIdentifier(node) && node.text === 'console') say('uses console');
    if (isEval(node)) say('makes code from a string');
    if (ts.isExportAssignment(node) || isDefaultExport(node)) say('has a default export');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return problems;
}

function isEval(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text);
}

const isDefaultExport = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
