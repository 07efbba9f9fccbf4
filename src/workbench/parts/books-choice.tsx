import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { FileChip } from './file-chip.js';
import { useClip } from './use-clip.js';

/** The BOOKs from files that lie over the document, bottom first, and whether they are painted with it. */
export function BooksChoice(): ReactElement | null {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const books = useClip((state) => state.books);
  const paintBooks = useClip((state) => state.paintBooks);
  if (books.length === 0) return null;
  return (
    <>
      {books.map(({ path }) => (
        <span key={path} className="bench-choice">
          <FileChip
            name={path}
            title={texts.book}
            dropLabel={fillPlaceholders(texts.dropBook, { book: path })}
            onDrop={() => clip.dispatch({ type: 'bookDropped', path })}
          />
        </span>
      ))}
      <label className="bench-choice">
        <input
          type="checkbox"
          checked={paintBooks}
          onChange={({ target }) => clip.dispatch({ type: 'paintBooks', paintBooks: target.checked })}
        />
        {texts.paintBooks}
      </label>
    </>
  );
}
