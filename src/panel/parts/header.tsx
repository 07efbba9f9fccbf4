import type { ReactElement } from 'react';
import { Pressable } from '../widgets/pressable.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Which document, and the way to the settings and back. */
export function Header(): ReactElement {
  const { dispatch } = useControl();
  const page = usePanelState((state) => state.page);
  const { document, shot } = usePanelState((state) => state.document);
  const texts = useTexts();
  const isSettings = page === 'settings';
  const facts = shot ? `${shot.width} × ${shot.height} · ${shot.depth} bit` : '';
  return (
    <div className="header">
      <div className="header-document">
        <div className="header-name">{isSettings ? texts.settings : (document?.name ?? 'Haikei 背景')}</div>
        <div className="header-facts">{isSettings ? '' : facts}</div>
      </div>
      <Pressable
        className="link"
        onPress={() => dispatch({ type: 'page-opened', page: isSettings ? 'paint' : 'settings' })}
      >
        {isSettings ? texts.back : texts.settings}
      </Pressable>
    </div>
  );
}
