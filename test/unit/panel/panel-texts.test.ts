import { panelLanguage } from '../../../src/panel/panel-language.js';
import { PANEL_TEXTS } from '../../../src/panel/panel-texts.js';

test('the panel speaks Japanese to a Japanese Photoshop and English to all others', () => {
  expect(['ja_JP', 'ja-JP', 'ja', 'en_US', 'fr_FR', 'java', ''].map(panelLanguage)).toEqual([
    'ja',
    'ja',
    'ja',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test('both languages say the same number of things, and none of them nothing', () => {
  const shapeOf = (texts: object): unknown =>
    Object.entries(texts).map(([key, text]: [string, string | string[]]) => [
      key,
      Array.isArray(text) ? text.length : text !== '',
    ]);
  expect(shapeOf(PANEL_TEXTS.ja)).toEqual(shapeOf(PANEL_TEXTS.en));
});
