import ts from 'typescript';
import type { SourceFile } from './source-files.js';

/** Facts of an error that are words, and functions that make errors of words. */
const NAMES = new Set(['reason', 'found', 'expected']);
const FUNCTIONS = new Set(['at', 'damaged', 'invalid', 'refuse', 'say', 'sheetProblem']);

/** More than a name, a number or a place as `tensors.hands`. */
const hasWords = (text: string): boolean =>
  /[a-z]{2}/.test(text.replace(/\{\d\}/g, '')) && text.trim().includes(' ');

/** A text as it is written, `{0}`, `{1}` for what it puts in; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }, i) => `{${i}}${literal.text}`).join('');
}

function textsIn(node: ts.Node): readonly string[] {
  const text = textOf(node);
  if (text !== null) return [text];
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...textsIn(node.left), ...textsIn(node.right)];
  return ts.isParenthesizedExpression(node) ? textsIn(node.expression) : [];
}

/** What is ours to mend and never the reader's: its reasons are for engineers. */
function isInternal(node: ts.Node): boolean {
  if (ts.isNewExpression(node) && node.arguments?.[0] && textOf(node.arguments[0]) === 'internal')
    return true;
  return (node.parent as ts.Node | undefined) !== undefined && isInternal(node.parent);
}

function initializerOf(node: ts.Node): ts.Expression | null {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return null;
  return ts.isIdentifier(node.name) && NAMES.has(node.name.text) ? (node.initializer ?? null) : null;
}

/** What a schema of valibot says in its last argument, and what the functions above are given. */
function argumentsOf(node: ts.Node): readonly ts.Expression[] {
  if (!ts.isCallExpression(node)) return [];
  const { expression } = node;
  if (ts.isIdentifier(expression)) return FUNCTIONS.has(expression.text) ? node.arguments : [];
  if (!ts.isPropertyAccessExpression(expression) || expression.expression.getText() !== 'v') return [];
  return ['strictObject', 'literal', 'picklist', 'object', 'description', 'optional'].includes(
    expression.name.text,
  )
    ? []
    : node.arguments.slice(1).concat(node.arguments.length === 1 ? [...node.arguments] : []);
}

/** The words with which a file says what is wrong. */
export function reasonsSaid({ path, text }: SourceFile): readonly string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const said = new Set<string>();
  const visit = (node: ts.Node): void => {
    const wanted = [...argumentsOf(node), ...[initializerOf(node)].filter((found) => found !== null)];
    for (const expression of wanted)
      if (!isInternal(expression)) for (const one of textsIn(expression)) if (hasWords(one)) said.add(one);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...said];
}
