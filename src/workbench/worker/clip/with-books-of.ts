import type { ClipRules } from '../../clip/clip-calls.js';

/** The rules with BOOKs as a version of the document has them: those that were painted for it painted, others as they are. */
export const withBooksOf = (rules: ClipRules, painted: ReadonlyMap<number, Blob>): ClipRules => ({
  ...rules,
  books: rules.books.map((book) => ({ ...book, blob: painted.get(book.id) ?? book.blob })),
});
