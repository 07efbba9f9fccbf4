import type { ReactElement } from 'react';
import { Picker } from '../widgets/picker.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** What the shot is for; the licence gate goes by it. */
export function UsePicker(): ReactElement {
  const { dispatch } = useControl();
  const { look } = useTexts();
  const profile = usePanelState(({ settings }) => settings.profile);
  return (
    <Picker
      label={look.use}
      options={(['commercial', 'personal'] as const).map((id) => ({ id, title: look.uses[id] }))}
      value={profile}
      onChange={(id) => dispatch({ type: 'settings-changed', change: { profile: id } })}
    />
  );
}
