import type { ReactElement } from 'react';
import { Panel } from '../../panel/parts/panel.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { BenchContext, type BenchParts, useBenchLocale, useBenchState } from './bench-context.js';
import { ErrorBar } from './error-bar.js';
import { PicturePane } from './picture-pane.js';
import { Toolbar } from './toolbar.js';

/** The plugin's panel beside a picture of the document. */
export function Bench(parts: BenchParts): ReactElement {
  return (
    <BenchContext value={parts}>
      <Layout parts={parts} />
    </BenchContext>
  );
}

function Layout({ parts }: { readonly parts: BenchParts }): ReactElement {
  const locale = useBenchLocale();
  const texts = benchTextsFor(locale);
  const busy = useBenchState((state) => state.busy);
  return (
    <div className="bench" lang={locale} aria-busy={busy}>
      <header>
        <h1>{texts.title}</h1>
        <Toolbar />
      </header>
      <ErrorBar />
      <main>
        <PicturePane />
        <aside aria-label={texts.panel}>
          <Panel control={parts.panel} widgets="plain" />
        </aside>
      </main>
    </div>
  );
}
