import type { ErrorCode } from '../../../src/errors/error-details.js';
import { LOCALES } from '../../../src/locales/locale.js';
import { textsFor } from '../../../src/locales/texts-for.js';
import { PANEL_REMEDIES } from '../../../src/panel/texts/panel-remedies.js';
import { panelTextsFor } from '../../../src/panel/texts/panel-texts-for.js';

/** Every text by its path, with the names of the facts in it. */
function shapeOf(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof inner === 'object' && inner !== null) return shapeOf(inner, `${here}.`);
    return [`${here} ${[...String(inner).matchAll(/\{\w+\}/g)].map(String).sort().join(' ')}`];
  });
}

const flat = (value: object): readonly string[] =>
  Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'object' && inner !== null ? flat(inner) : [String(inner)],
  );

test('both languages say the same things with the same facts, and none of them nothing', () => {
  expect(shapeOf(panelTextsFor('ja'))).toEqual(shapeOf(panelTextsFor('en')));
  for (const locale of LOCALES) {
    for (const text of flat(panelTextsFor(locale))) expect(text.trim()).not.toBe('');
  }
});

const COMMAND_LINE = /(^|\s)--\w|haikei (inspect|models|paint)|CLI/;
/** What the panel itself cannot do, and the command line can. */
const ELSEWHERE: readonly ErrorCode[] = ['usage', 'network-unsupported'];
const codes = Object.keys(textsFor('en').errors) as ErrorCode[];

test.each(LOCALES.flatMap((locale) => codes.map((code) => [locale, code] as const)))(
  '%s: what to do about %s in the panel names no flag of the command line, and only facts of the error',
  (locale, code) => {
    const common = textsFor(locale).errors[code];
    const remedy = PANEL_REMEDIES[locale][code] ?? common.remedy;
    if (!ELSEWHERE.includes(code)) expect(remedy).not.toMatch(COMMAND_LINE);
    const facts = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String);
    const known = facts(common.what + common.remedy);
    expect(known).toEqual(expect.arrayContaining([...facts(remedy)]));
    expect(remedy).toMatch(/[.。]$/);
  },
);

test('both languages have remedies of their own for the same errors', () => {
  expect(Object.keys(PANEL_REMEDIES.ja)).toEqual(Object.keys(PANEL_REMEDIES.en));
});
