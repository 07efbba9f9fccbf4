import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { LOCALES } from '../../locales/locale.js';
import { Picker } from '../widgets/picker.js';
import { ModelChoice } from './model-choice.js';
import { useControl } from './panel-context.js';
import { SelfTest } from './self-test.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Language, model, and what this machine can do. */
export function SettingsPage(): ReactElement {
  const { dispatch, version } = useControl();
  const { about } = useTexts();
  const locale = usePanelState((state) => state.locale);
  return (
    <div className="scroll">
      <div className="section-body last">
        <Picker
          label={about.language}
          options={LOCALES.map((id) => ({ id, title: about.languages[id] }))}
          value={locale}
          onChange={(id) => dispatch({ type: 'language-chosen', locale: id })}
        />
      </div>
      <ModelChoice />
      <SelfTest />
      <div className="section-body about">
        <div>{about.promise}</div>
        <div>{fillPlaceholders(about.version, { version })}</div>
      </div>
    </div>
  );
}
