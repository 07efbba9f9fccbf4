/**
 * Which time sheet counts for a shot: whichever lies beside its files, none whatever lies there, or a file that was chosen
 * by hand.
 */
export type SheetChoice = 'automatic' | 'none' | { readonly file: string };
