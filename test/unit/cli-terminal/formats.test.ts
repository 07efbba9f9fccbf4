import { alignColumns } from '../../../src/cli/terminal/align-columns.js';
import { createTerminal } from '../../../src/cli/terminal/terminal.js';
import { formatBytes } from '../../../src/locales/format-bytes.js';
import { formatDuration } from '../../../src/locales/format-duration.js';
import { secondsLeft } from '../../../src/paint/seconds-left.js';

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [61, '1 min 1 s'],
  [3840, '1 h 4 min'],
])('%d seconds read as %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test('durations read in Japanese units', () => {
  expect([8, 200, 3840].map((s) => formatDuration(s, 'ja'))).toEqual(['8 秒', '3 分 20 秒', '1 時間 4 分']);
});

test('time left follows from what is done, and is not guessed from nothing', () => {
  expect(secondsLeft(3000, 3, 12)).toBe(9);
  expect(secondsLeft(3000, 0, 12)).toBeNull();
  expect(secondsLeft(50, 1, 12)).toBeNull();
});

test.each([
  [812, '812 bytes'],
  [4_300_000, '4.3 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes read as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test('columns line up when Japanese letters stand in them', () => {
  expect(
    alignColumns([
      ['モデル', 'x'],
      ['abc', 'y'],
    ]),
  ).toBe('モデル   x\nabc      y');
});

test('a rewritten line is ended before anything else is said, and a log is never rewritten', () => {
  let screen = '';
  const write = (text: string): void => void (screen += text);
  const onTerminal = createTerminal({ stdout: { write }, stderr: { write, isTTY: true, columns: 30 } });
  onTerminal.rewrite('x'.repeat(99));
  onTerminal.note('done');
  expect(screen).toBe(`\r\u001b[2K${'x'.repeat(29)}\ndone\n`);
  screen = '';
  createTerminal({ stdout: { write }, stderr: { write } }).rewrite('50 %');
  expect(screen).toBe('');
});
