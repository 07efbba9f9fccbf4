import type { ReactElement } from 'react';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale, useBenchState } from './bench-context.js';
import { useClip } from './use-clip.js';

/** Says so where BOOKs from files are shown as they are though they are to be painted, or others beside them are. */
export function BooksNote(): ReactElement | null {
  const texts = clipTextsFor(useBenchLocale());
  const painted = useBenchState(({ paintedBooks, steps }) => paintedBooks[steps.version]);
  const books = useClip((state) => state.books);
  const isWished = useClip((state) => state.paintBooks);
  const isAsItIs = books.some(({ id }) => painted?.includes(id) === false);
  if (!isAsItIs || !(isWished || books.some(({ id }) => painted?.includes(id)))) return null;
  return (
    <p className="bench-clip-note" role="status">
      {texts.unpaintedBooks}
    </p>
  );
}
