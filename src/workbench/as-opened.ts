/** The version of a document as it was opened. */
export const AS_OPENED = 1;
