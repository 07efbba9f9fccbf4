/** A layer name without the characters that would break a line, move a terminal's cursor or turn the text around. */
export const printableName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
