import type { ErrorCode, ErrorDetails } from '../../../src/errors/error-details.js';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { chooseLocale } from '../../../src/locales/choose-locale.js';
import { describeError } from '../../../src/locales/describe-error.js';
import { fillPlaceholders } from '../../../src/locales/fill-placeholders.js';
import { formatNumber } from '../../../src/locales/format-number.js';
import { LOCALES } from '../../../src/locales/locale.js';
import { textsFor } from '../../../src/locales/texts-for.js';

const file = { path: '/shots/c012.psd' };
const model = { model: 'fine' };

/** One example of every error; the type makes it complete. */
const EXAMPLES: { readonly [Code in ErrorCode]: ErrorDetails[Code] } = {
  'file-missing': file,
  'file-unreadable': { ...file, reason: 'no permission' },
  'format-unknown': { ...file, found: 'GIF' },
  'file-truncated': { where: 'layer 3', offset: 123456, needed: 400, available: 12 },
  'file-damaged': { where: 'layer 3', offset: 99, found: '7', expected: '8' },
  'file-too-large': { what: 'the width', value: 400000, limit: 300000 },
  'mode-unsupported': { mode: 'CMYK' },
  'depth-unsupported': { depth: 32 },
  'profile-unsupported': { profile: 'ACEScg', reason: 'it has tables only' },
  'sheet-mismatch': { ...file, found: '10×10', expected: '20×20' },
  'no-layers': { width: 1920, height: 1080 },
  'no-background': { layers: 'A\nB' },
  'background-ambiguous': { candidates: 'BG (#1)\nBG2 (#2)' },
  'background-unknown': { name: 'sky', layers: 'A\nB' },
  'background-hidden': { layer: 'BG' },
  'background-empty': { layer: 'BG' },
  'background-outside': { layer: 'BG', bounds: '1×1 at (-9, 0)', canvas: '8×8 at (0, 0)' },
  'layer-too-large': { layer: 'BG', width: 99999, height: 8, limit: 30000 },
  'layer-unsupported': { layer: 'BG', kind: 'shape' },
  'group-inexact': { group: 'BG', features: 'layer-effects, blend-if' },
  'footage-missing': { layer: 'BG', path: '/cut/bg.psd' },
  'project-colour': { layer: 'BG', setting: 'OCIO' },
  'project-unsaved': { project: 'cut_012' },
  'cel-twice': { cel: 'A' },
  'book-opaque': { path: 'book.png' },
  'cels-there': { document: 'cut_012', cels: 'A, B' },
  'disk-full': { ...file, bytes: 1234567 },
  'write-failed': { ...file, reason: 'no permission' },
  'output-is-input': file,
  'output-exists': file,
  'document-changed': { what: 'a layer is gone' },
  'placement-unverified': { expected: '◉ A\n→', found: '→\n◉ A' },
  'host-busy': { host: 'Photoshop', reason: 'a dialog is open' },
  'host-refused': { host: 'Photoshop', step: 'Haikei', reason: 'the layer is locked' },
  'model-missing': { ...model, known: 'fast, fine' },
  'model-damaged': { ...model, reason: 'its checksum differs' },
  'card-missing': file,
  'card-invalid': { ...file, where: 'licence', reason: 'it is empty' },
  'licence-refused': { ...model, licence: 'CC BY-NC', profile: 'commercial', alternatives: 'fast' },
  'tensor-mismatch': { ...model, tensor: 'input', expected: '[1,3]', found: '[1,4]' },
  'out-of-memory': { what: 'a tile', width: 512, height: 512 },
  'network-unsupported': { ...model, part: 'ConvTranspose (up)', reason: 'unknown' },
  'driver-failed': { driver: 'webview', reason: 'no answer' },
  'source-unsupported': { layer: 'BG', kind: 'group' },
  'footage-unreadable': { layer: 'BG', path: '/art/bg.mov' },
  'companion-missing': { folder: '/jobs' },
  'companion-version': { ours: 'haikei 0.1.0', theirs: 'haikei 0.2.0' },
  'companion-running': { folder: '/jobs', pid: 4711 },
  'companion-answer': { where: 'answer.json: job', reason: 'it answers another' },
  'job-invalid': { where: 'strength', reason: 'is more than 1' },
  'look-unknown': { look: 'ink', known: 'gouache' },
  'light-invalid': { ...file, where: 'tone.2', reason: 'must rise' },
  'light-needs-colour': { light: 'dusk' },
  'time-sheet-invalid': { ...file, line: 12, where: 'version', reason: 'is empty' },
  'time-sheet-ambiguous': { candidates: '/cuts/a.xdts\n/cuts/a.tdts' },
  'camera-invalid': { ...file, where: 'keys[1].frame', reason: 'is empty' },
  'shot-invalid': { ...file, where: 'frames', reason: 'is empty' },
  'shot-missing': { folder: 'cut012' },
  'shot-ambiguous': { folder: 'cuts', candidates: 'a/shot.json, b/shot.json' },
  'shot-outside': { ...file, shot: 'shot.json', folder: 'cut012' },
  'numbering-broken': { where: 'cel A', found: 'A_0004', expected: 'A_0003' },
  'drawing-missing': { cel: 'A', drawing: '3', frame: 12, known: '1, 2' },
  'column-missing': { cel: 'C', known: 'A, B' },
  'frame-size': { ...file, frame: 3, found: '10×10', expected: '20×20' },
  'frame-unreadable': { ...file, frame: 3, reason: 'it is empty.' },
  'camera-outside': { frame: 3, needed: '20×20 at (-1, 0)', plate: '20×20' },
  'tool-missing': { tool: 'ffmpeg', purpose: 'for MP4' },
  'tool-failed': { tool: 'ffmpeg', reason: 'no such codec' },
  usage: { reason: 'no input' },
  cancelled: {},
  internal: { reason: 'a bug' },
};

const CODES = Object.keys(EXAMPLES) as ErrorCode[];
const cases = LOCALES.flatMap((locale) => CODES.map((code) => [locale, code] as const));
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

test.each(cases)('%s: %s names only facts it has, and every fact', (locale, code) => {
  const { what, remedy } = textsFor(locale).errors[code];
  const used = new Set(placeholders(what + remedy));
  expect([...used].sort()).toEqual(Object.keys(EXAMPLES[code]).sort());
});

test.each(cases)('%s: %s says what happened and what to do, in whole sentences', (locale, code) => {
  const { what, remedy } = describeError(new HaikeiError(code, EXAMPLES[code]), locale);
  const text = `${what}\n${remedy}`;
  expect(text).not.toMatch(/[{}]|undefined|null|\s$/);
  expect(remedy).toMatch(/[.。…]$/);
  if (locale === 'ja') expect(text).toMatch(/(です|ます|ません|ください|ました|でした)/);
});

test('both languages have words for the same things, and different ones', () => {
  const [en, ja] = [textsFor('en').scene, textsFor('ja').scene];
  for (const part of ['roles', 'kinds', 'reasons', 'notes'] as const) {
    expect(Object.keys(ja[part])).toEqual(Object.keys(en[part]));
  }
  for (const [key, text] of Object.entries(en.reasons)) {
    expect(placeholders(Object.entries(ja.reasons).find(([k]) => k === key)![1])).toEqual(placeholders(text));
  }
  for (const [key, text] of Object.entries(en.notes))
    expect(Object.entries(ja.notes)).not.toContainEqual([key, text]);
});

test('the message of an error in both languages, with its numbers', () => {
  const error = new HaikeiError('file-truncated', EXAMPLES['file-truncated']);
  expect(describeError(error, 'en').what).toBe(
    'The file ends too early: layer 3 needs 400 bytes from byte 123,456 on, and 12 are left.',
  );
  expect(describeError(error, 'ja').what).toBe(
    'ファイルが途中で終わっています。layer 3 には 123,456 バイト目から 400 バイト必要ですが、残りは 12 バイトです。',
  );
});

test('facts are put in once: a layer called {layer} stays as it is', () => {
  expect(fillPlaceholders('“{layer}” and {other}', { layer: '{other}' })).toBe('“{other}” and {other}');
  expect(fillPlaceholders('{toString} {constructor}', {})).toBe('{toString} {constructor}');
});

test('large numbers are grouped, years and frame sizes are not', () => {
  expect([1920, 9999, 10000, 33177600, -123456, 0.5, NaN].map(formatNumber)).toEqual([
    '1920',
    '9999',
    '10,000',
    '33,177,600',
    '-123,456',
    '0.5',
    'NaN',
  ]);
});

test.each([
  [['ja_JP.UTF-8'], 'ja'],
  [['ja'], 'ja'],
  [['JA-jp'], 'ja'],
  [[undefined, '', 'ja.UTF-8'], 'ja'],
  [['en_GB.UTF-8', 'ja_JP'], 'en'],
  [['C', 'ja_JP'], 'en'],
  [['jav_ID'], 'en'],
  [['de_DE'], 'en'],
  [[], 'en'],
  [[null, undefined], 'en'],
] as const)('the settings %j choose the language %s', (wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale);
});
