/** What one entry of a track says of the frames from there on. */
export type SheetValue =
  { readonly kind: 'drawing'; readonly drawing: string | null } | { readonly kind: 'holds' };

const HOLDS: SheetValue = { kind: 'holds' };
const EMPTY: SheetValue = { kind: 'drawing', drawing: null };

/**
 * The hyphen continues; the marks for in-betweens (○, ●) stand where a drawing has no number yet, so that the one
 * before stays. × is an empty cel.
 */
const SYMBOLS: Readonly<Record<string, SheetValue>> = {
  SYMBOL_NULL_CELL: EMPTY,
  SYMBOL_HYPHEN: HOLDS,
  SYMBOL_TICK_1: HOLDS,
  SYMBOL_TICK_2: HOLDS,
  '×': EMPTY,
};

/** Null for what is neither a drawing nor a symbol that the formats know. */
export function readSheetValue(text: string): SheetValue | null {
  const value = text.trim();
  const symbol = Object.prototype.hasOwnProperty.call(SYMBOLS, value) ? SYMBOLS[value] : undefined;
  if (symbol) return symbol;
  if (value === '' || value.length > 64 || value.startsWith('SYMBOL_')) return null;
  return { kind: 'drawing', drawing: value };
}
