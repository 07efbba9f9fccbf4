import { cliTextsFor } from '../../../src/locales/cli-texts-for.js';
import type { PaintProgress } from '../../../src/paint/paint-progress.js';
import { createProgressReporter } from '../../../src/cli/terminal/progress-reporter.js';

const painting = (done: number, total: number): PaintProgress => ({ stage: 'painting', done, total });

function record(
  options: { interactive: boolean; json: boolean },
  events: readonly PaintProgress[],
): string[] {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const terminal = { result: say, note: say, rewrite: say, interactive: options.interactive };
  let clock = 0;
  const texts = cliTextsFor('en');
  const report = createProgressReporter({ terminal, texts, json: options.json, now: () => (clock += 1000) });
  events.forEach(report);
  return said;
}

test('a log gets a line for each tenth, with percentage and time left, and no more', () => {
  const events = [painting(0, 0), ...Array.from({ length: 40 }, (_, i) => painting(i + 1, 40))];
  const said = record({ interactive: false, json: false }, [
    { stage: 'reading', done: 0, total: 0 },
    ...events,
  ]);
  expect(said[0]).toBe('Reading the shot …');
  expect(said.slice(1).map((line) => /(\d+) %/.exec(line)?.[1])).toEqual([
    '0',
    '10',
    '20',
    '30',
    '40',
    '50',
    '60',
    '70',
    '80',
    '90',
    '100',
  ]);
  expect(said[6]).toContain('left');
  expect(said.at(-1)).not.toContain('left');
});

test('a terminal gets every step on one line', () => {
  const said = record({ interactive: true, json: false }, [painting(0, 0), painting(1, 4), painting(4, 4)]);
  expect(said.map((line) => /(\d+) %/.exec(line)?.[1])).toEqual(['0', '25', '100']);
});

test('putting the edges back is told in parts of its own, with a time left of its own', () => {
  const refining = (done: number, total: number): PaintProgress => ({ stage: 'refining', done, total });
  const events = [painting(1, 1), refining(1, 4), refining(2, 4), refining(4, 4)];
  const said = record({ interactive: true, json: false }, events);
  expect(said.map((line) => /^(\w+).* (\d+) %/.exec(line)?.slice(1))).toEqual([
    ['Painting', '100'],
    ['Sharpening', '25'],
    ['Sharpening', '50'],
    ['Sharpening', '100'],
  ]);
  // Two of four strips took one tick of the clock, which goes by seconds.
  expect(said[2]).toMatch(/\b2 s left/);
});

test('machines get numbers, not words', () => {
  const [line] = record({ interactive: true, json: true }, [painting(1, 2)]);
  expect(JSON.parse(line!)).toEqual({
    event: 'progress',
    stage: 'painting',
    done: 1,
    total: 2,
    secondsLeft: 1,
  });
});
