import { FAULTS_JA } from '../../src/locales/faults-ja.js';
import { REASONS_JA } from '../../src/locales/reasons-ja.js';
import { translateReason } from '../../src/locales/translate-reason.js';
import { reasonsSaid } from './reasons-said.js';
import { readSources } from './source-files.js';

/** Rooms that say what a runtime, a host, a foreign network or a program on the other side did: words for engineers. */
const ELSEWHERE =
  /^src\/(?:inference\/(?:drivers|add-model|self-test|tile-runner)|companion|host\/(?:photoshop|aftereffects)|plugin\/(?:engine|library|webview)|workbench|script|panel|locales)/;

/** A text with something in its holes that no language has words for. */
const filled = (template: string): string => template.replace(/\{(\d)\}/g, '#$1');

const isNoCommand = (reason: string): boolean => !reason.startsWith('haikei paint ');

const said = new Map(
  readSources()
    .filter(({ path }) => !ELSEWHERE.test(path))
    .flatMap((file) =>
      reasonsSaid(file)
        .filter(isNoCommand)
        .map((reason) => [reason, file.path] as const),
    ),
);

test('every reason that a reader may see is said in Japanese too', () => {
  const untold = [...said].filter(([reason]) => translateReason(filled(reason), 'ja') === filled(reason));
  expect(untold.map(([reason, path]) => `${path}: ${reason}`)).toEqual([]);
  expect(said.size).toBeGreaterThan(100);
});

test('what a translation puts in is what the English put in', () => {
  const holes = (text: string): readonly string[] =>
    [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
  for (const [english, japanese] of Object.entries({ ...REASONS_JA, ...FAULTS_JA }))
    expect([english, holes(japanese)]).toEqual([english, holes(english)]);
});
