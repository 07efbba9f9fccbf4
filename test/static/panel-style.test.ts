import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot, readSources } from './source-files.js';
import { contrastOf, coloursOf, styleProblems, UXP_PROPERTIES } from './uxp-style.js';

const sheet = readFileSync(join(projectRoot, 'src/panel/panel.css'), 'utf8');
const parts = readSources().filter(({ path }) => /^src\/panel\/.*\.tsx$/.test(path));

test('panel.css says nothing that UXP does not know', () => {
  expect(styleProblems(sheet)).toEqual([]);
  expect(sheet.length).toBeGreaterThan(3000);
});

test.each([
  ['.a { display: grid; }', 'display: grid'],
  ['.a { gap: 4px; }', 'gap'],
  ['.a { float: left; }', 'float'],
  ['.a { font: 12px serif; }', 'font'],
  ['.a { transition: all 1s; }', 'transition'],
  ['.a { text-transform: uppercase; }', 'text-transform'],
  ['.a { inset: 0; }', 'inset'],
  ['.a:focus-visible { color: red; }', ':focus-visible'],
  ['.a { color: var(--x, red); }', 'var(--x, red)'],
  ['@media (min-width: 300px) { .a { gap: 1px; } }', 'gap'],
  ['@font-face { src: url(x); }', '@font-face'],
])('%s would be seen', (text, problem) => {
  expect(styleProblems(text)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
});

/** Names of properties in every `style={{ … }}`, as CSS writes them. */
function inlineProperties(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'style') {
      node.forEachChild(function inner(child): void {
        if (ts.isPropertyAssignment(child)) found.push(child.name.getText());
        child.forEachChild(inner);
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

test('styles written in the parts know nothing else either', () => {
  const names = parts.flatMap(({ text }) => inlineProperties(text));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !UXP_PROPERTIES.has(name))).toEqual([]);
});

const TRAPS: readonly (readonly [RegExp, string])[] = [
  [/onKeyPress/, 'UXP has no keypress'],
  [/htmlFor/, 'UXP has no label for'],
  [/<(progress|canvas|form|textarea|iframe)\b/, 'not for both worlds'],
  [/(?<![-\w])disabled=/, 'what was disabled is lost from the tab order'],
  [/\b(localStorage|sessionStorage|matchMedia|devicePixelRatio|requestAnimationFrame)\b/, 'not in every UXP'],
  [/\buse(Effect|LayoutEffect)\b/, 'state lives in the store'],
  [/<img\b[^>]*\b(width|height)=/, 'UXP takes no sizes without a unit'],
  [/type="(file|color)"/, 'UXP has no such input'],
];

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('the parts keep out of what UXP cannot do', () => {
  const problems = readSources()
    .filter(({ path }) => path.startsWith('src/panel/'))
    .flatMap(({ path, text }) =>
      TRAPS.filter(([pattern]) => pattern.test(withoutComments(text))).map(([, why]) => `${path}: ${why}`),
    );
  expect(problems).toEqual([]);
});

test('sp-* elements are named in the wrappers only', () => {
  const elsewhere = readSources().filter(
    ({ path, text }) => /<sp-|'sp-/.test(text) && !path.startsWith('src/panel/widgets/'),
  );
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});

/** Photoshop's four themes. */
const GROUNDS = { darkest: '#323232', dark: '#535353', light: '#b8b8b8', lightest: '#f0f0f0' } as const;

test.each(Object.entries(GROUNDS))('every word can be read on the theme %s (%s)', (theme, ground) => {
  const colours = coloursOf(sheet, theme.startsWith('light') ? 'light' : 'dark');
  const words = ['text', 'text-soft', 'mark', 'warn', 'cel', 'bg', 'book'];
  const poor = words.filter((name) => contrastOf(colours.get(name)!, ground) < 4.5);
  expect(poor).toEqual([]);
});

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
