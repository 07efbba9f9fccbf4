import type { Store } from '../../panel/store/create-store.js';
import type { BenchRun } from '../bench-run.js';
import type { BenchServices } from '../bench-services.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { untilTimed } from './until-timed.js';

interface BooksWorld {
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
}

/** The run with the BOOKs that are to be painted; none where they are not, or lie over nothing. */
function withBooks(run: BenchRun, { paintBooks, books: files, facts }: ClipState): BenchRun {
  const [job] = run.jobs;
  if (!paintBooks || files.length === 0 || facts === null || !job) return run;
  return { ...run, books: { job, frame: facts.measure, files } };
}

/** The panel's services, with BOOKs from files painted along with the document where that is wished. */
export function withPaintedBooks(services: BenchServices, { store, clip }: BooksWorld): BenchServices {
  return {
    ...services,
    async paint(signal, plain, onProgress) {
      await untilTimed(clip);
      const run = withBooks(plain, clip.getState());
      const outcome = await services.paint(signal, run, onProgress);
      store.dispatch({ type: 'booksPainted', books: run.books?.files.map(({ id }) => id) ?? [] });
      return outcome;
    },
  };
}
