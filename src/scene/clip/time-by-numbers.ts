import { HaikeiError } from '../../errors/haikei-error.js';
import { drawingKey } from '../sheet/drawing-key.js';
import { mergeSpans } from './merge-spans.js';
import type { ClipTiming, DrawnColumn, TimedSpan } from './timed-column.js';

export interface NumberRules {
  /** Frames that a number stands for: 3 is "on threes". */
  readonly on: number;
  /** What a missing number means: an error, that the drawing before it stands on, or an empty cel. */
  readonly gaps: 'refuse' | 'hold' | 'empty';
  /** Length of the clip; null ends it with the last drawing. */
  readonly frames: number | null;
  /** Length where no drawing has a number; 1 unless said. */
  readonly unnumbered?: number;
}

interface Numbered {
  readonly number: number;
  readonly drawing: number;
}

const broken = (cel: string, found: string, expected: string): HaikeiError =>
  new HaikeiError('numbering-broken', { where: cel, found, expected });

/** The drawings by number; empty for a cel of one drawing without a number, which stands all the time. */
function numbersOf({ name, drawings }: DrawnColumn): readonly Numbered[] {
  const keys = drawings.map(drawingKey);
  if (keys.length === 1 && !/^\d+$/.test(keys[0]!)) return [];
  const wrong = keys.findIndex((key) => !/^\d{1,9}$/.test(key));
  if (wrong >= 0) throw broken(name, drawings[wrong]!, 'a whole number at the end of the name');
  const numbered = keys.map((key, drawing) => ({ number: Number(key), drawing }));
  numbered.sort((a, b) => a.number - b.number);
  const twice = numbered.find(({ number }, i) => number === numbered[i - 1]?.number);
  if (twice)
    throw broken(name, `${drawings[twice.drawing]} with the number ${twice.number}`, 'every number once');
  return numbered;
}

function refuseGap({ name, drawings }: DrawnColumn, numbered: readonly Numbered[]): void {
  const gap = numbered.findIndex(({ number }, i) => i > 0 && number > numbered[i - 1]!.number + 1);
  if (gap < 0) return;
  const before = numbered[gap - 1]!;
  const found = `${drawings[before.drawing]} and then ${drawings[numbered[gap]!.drawing]}`;
  throw broken(name, found, `number ${before.number + 1} between them`);
}

function spansOf(numbered: readonly Numbered[], first: number, rules: NumberRules): readonly TimedSpan[] {
  const { on, gaps } = rules;
  return numbered.map(({ number, drawing }, i) => {
    const frame = (number - first) * on;
    const next = numbered[i + 1]?.number;
    const standsOn = gaps === 'empty' ? frame + on : next === undefined ? Infinity : (next - first) * on;
    return { frame, frames: standsOn - frame, drawing };
  });
}

/**
 * The timing of a clip without a time sheet: the number in a drawing's name is when it stands, counted from the lowest of
 * all cels. The last drawing of a cel stands to the end, unless gaps are empty.
 * @throws HaikeiError `numbering-broken`
 */
export function timeByNumbers(columns: readonly DrawnColumn[], rules: NumberRules): ClipTiming {
  const numbered = columns.map(numbersOf);
  if (rules.gaps === 'refuse') columns.forEach((column, i) => refuseGap(column, numbered[i]!));
  const numbers = numbered.flat().map(({ number }) => number);
  const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const last = numbers.reduce((a, b) => Math.max(a, b), first);
  const frames =
    rules.frames ?? (numbers.length === 0 ? (rules.unnumbered ?? 1) : (last - first + 1) * rules.on);
  const always: readonly TimedSpan[] = [{ frame: 0, frames, drawing: 0 }];
  return {
    frames,
    columns: columns.map((column, i) => ({
      ...column,
      spans: mergeSpans(numbered[i]!.length === 0 ? always : spansOf(numbered[i]!, first, rules), frames),
    })),
  };
}
