const CUT = '(?:(?:c|cut|s|sc|scene|ep|カット|シーン) \\d+ )*';
const LETTER = '(?:(?:cel|cell|セル) )?[a-z]m?';
const AFTER =
  '(?: (?:\\d+|m|cel|cell|line|lines|paint|color|colour|mask|copy|end|セル|マスク|の|コピー|実線|線|色|影|仕上|仕|動|修|修正))*';

const CEL = new RegExp(`^${CUT}${LETTER}${AFTER}$`, 'u');
/** `C012` may be drawing 12 of cel C or cut 12. */
const CUT_OR_CEL = /^[cs] \d+$/;

/**
 * Whether the pieces of a name are those of a cel: a single letter (A is the lowest cel), with a drawing
 * number, a mask mark (`Am` is the mask for A), a cut number before it and a few harmless words after it.
 * Nothing else may be in the name, so that `A tree` is not a cel.
 */
export const isCelName = (pieces: readonly string[]): boolean => CEL.test(pieces.join(' '));

/** Whether the pieces could as well be the number of a cut; a folder with such a name holds a whole shot. */
export const isCutName = (pieces: readonly string[]): boolean => CUT_OR_CEL.test(pieces.join(' '));
