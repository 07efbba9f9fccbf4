import type { ReactElement } from 'react';
import type { PanelControl } from '../control/panel-control.js';
import { type WidgetKit, WidgetKitContext } from '../widgets/widget-kit.js';
import { Header } from './header.js';
import { PaintPage } from './paint-page.js';
import { PanelControlContext } from './panel-context.js';
import { SettingsPage } from './settings-page.js';
import { usePanelState } from './use-panel-state.js';

interface PanelProps {
  readonly control: PanelControl;
  readonly widgets: WidgetKit;
}

/** The panel, the same in every host. UXP lays out blocks and flex boxes only, without gaps: margins do it. */
export function Panel({ control, widgets }: PanelProps): ReactElement {
  return (
    <PanelControlContext value={control}>
      <WidgetKitContext value={widgets}>
        <Pages widgets={widgets} />
      </WidgetKitContext>
    </PanelControlContext>
  );
}

function Pages({ widgets }: Pick<PanelProps, 'widgets'>): ReactElement {
  const page = usePanelState((state) => state.page);
  const locale = usePanelState((state) => state.locale);
  return (
    <div className={`haikei ${widgets}`} lang={locale}>
      <Header />
      {page === 'paint' ? <PaintPage /> : <SettingsPage />}
    </div>
  );
}
