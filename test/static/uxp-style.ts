/** CSS properties that Adobe documents for UXP, with `position`, `z-index` and `outline`, of which its notes speak. */
export const UXP_PROPERTIES: ReadonlySet<string> = new Set([
  ...['align-content', 'align-items', 'align-self', 'background-color', 'background-image'],
  ...['border', 'border-color', 'border-radius', 'border-style', 'border-width'],
  ...['border-bottom', 'border-left', 'border-right', 'border-top', 'bottom', 'color', 'display'],
  ...['flex', 'flex-basis', 'flex-direction', 'flex-grow', 'flex-shrink', 'flex-wrap'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'height', 'justify-content', 'left'],
  ...['letter-spacing', 'margin', 'margin-bottom', 'margin-left', 'margin-right', 'margin-top'],
  ...['max-height', 'max-width', 'min-height', 'min-width', 'opacity', 'outline', 'overflow'],
  ...['overflow-x', 'overflow-y', 'padding', 'padding-bottom', 'padding-left', 'padding-right'],
  ...['padding-top', 'position', 'right', 'text-align', 'text-overflow', 'top', 'visibility'],
  ...['white-space', 'width', 'z-index'],
]);

const DISPLAYS = new Set(['none', 'inline', 'block', 'inline-block', 'flex', 'inline-flex']);
const PSEUDO = new Set([':hover', ':focus', ':active', ':first-child', ':last-child']);
const MEDIA = /^@media( ?,? ?\(prefers-color-scheme: (lightest|light|dark|darkest)\))+$/;

/** What a style sheet says that UXP does not know, in words. */
export function styleProblems(sheet: string): readonly string[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  const problems: string[] = [];
  for (const [, head = ''] of text.matchAll(/([^{};]+)\{/g)) problems.push(...headProblems(head.trim()));
  for (const [, name = '', value = ''] of text.matchAll(/([-\w]+)\s*:\s*([^;{}]+);/g)) {
    if (name.startsWith('--')) continue;
    if (!UXP_PROPERTIES.has(name)) problems.push(`${name} is no property of UXP`);
    if (name === 'display' && !DISPLAYS.has(value)) problems.push(`display: ${value} is not in UXP`);
    if (/var\([^)]*,/.test(value)) problems.push(`${value}: no default in var() is documented`);
  }
  return problems;
}

function headProblems(head: string): readonly string[] {
  if (head.startsWith('@')) return MEDIA.test(head) ? [] : [`${head} is not in UXP`];
  const pseudo = [...head.matchAll(/::?[-\w]+/g)].map(String);
  return pseudo.filter((name) => !PSEUDO.has(name)).map((name) => `${name} is not in UXP`);
}

/** The colours that the sheet names for light or dark themes, `#rrggbb` by name without dashes. */
export function coloursOf(sheet: string, scheme: 'dark' | 'light'): ReadonlyMap<string, string> {
  const [base = '', ...media] = sheet.split('@media');
  const chosen = media.filter((block) => block.includes(`prefers-color-scheme: ${scheme})`));
  const found = [base, ...chosen].flatMap((block) => [...block.matchAll(/--([-\w]+): (#[0-9a-f]{6});/g)]);
  return new Map(found.map(([, name = '', colour = '']) => [name, colour]));
}

/** Relative luminance of WCAG 2, 0..1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of WCAG 2, 1..21. */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
