import type { SceneLayer } from '../layer.js';
import type { Shot } from '../shot.js';
import { type FindMention, type SheetMention, sheetMentions, sheetOrder } from './sheet-mentions.js';

/** Where a shot is not as its time sheet says. Told to the user; nothing is moved or changed for it. */
export type SheetNote =
  /** The sheet has `lower` beneath `upper`; in the stack it lies above it. */
  | { readonly kind: 'sheet-order'; readonly lower: string; readonly upper: string }
  /** Columns and BOOKs of the sheet that no layer is called by. */
  | { readonly kind: 'sheet-absent'; readonly columns: string }
  | { readonly kind: 'sheet-length'; readonly sheet: number; readonly shot: number };

const mentioned = (layers: readonly SceneLayer[], find: FindMention): readonly SheetMention[] =>
  layers.flatMap(({ name, stamp, children }) => {
    const own = stamp === null ? find(name) : null;
    return own ? [own] : mentioned(children, find);
  });

/** The first two neighbours of the stack that the sheet has the other way round. */
function wrongOrder(stack: readonly SheetMention[]): readonly SheetNote[] {
  const at = stack.findIndex((mention, i) => i > 0 && mention.rank < stack[i - 1]!.rank);
  if (at < 0) return [];
  return [{ kind: 'sheet-order', lower: stack[at]!.column, upper: stack[at - 1]!.column }];
}

/** Empty where the shot has no time sheet, or is as it says. */
export function sheetNotes(shot: Pick<Shot, 'layers' | 'timeSheet' | 'frames'>): readonly SheetNote[] {
  if (!shot.timeSheet) return [];
  const { sheet } = shot.timeSheet;
  const stack = mentioned(shot.layers, sheetMentions(sheet));
  const there = new Set(stack.map(({ rank }) => rank));
  // An empty column is a spare one of the form.
  const absent = sheetOrder(sheet)
    .filter(({ rank, role, drawings }) => !there.has(rank) && (drawings > 0 || role === 'book'))
    .map(({ column }) => column);
  const { frames } = shot;
  return [
    ...wrongOrder(stack),
    ...(absent.length > 0 ? [{ kind: 'sheet-absent', columns: absent.join(', ') } as const] : []),
    ...(frames !== undefined && frames !== sheet.duration
      ? [{ kind: 'sheet-length', sheet: sheet.duration, shot: frames } as const]
      : []),
  ];
}
