import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { isSameLook } from '../presets/is-same-look.js';
import { lookOf } from '../presets/look-of.js';
import { Picker } from '../widgets/picker.js';
import { Pressable } from '../widgets/pressable.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { PresetDraft } from './preset-draft.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Stands for settings that no preset has. */
const OWN = '';

/** Looks with names: taken, saved and deleted. */
export function PresetBar(): ReactElement {
  const { dispatch, changePresets } = useControl();
  const { list, damaged, draft, error } = usePanelState((state) => state.presets);
  const look = lookOf(usePanelState((state) => state.settings));
  const { presets } = useTexts();
  const current = list.find((preset) => isSameLook(preset.look, look));
  const apply = (name: string): void => {
    const preset = list.find((one) => one.name === name);
    if (preset) dispatch({ type: 'preset-applied', preset });
  };
  const own = current ? [] : [{ id: OWN, title: presets.own }];
  return (
    <>
      {draft === null ? (
        <div className="preset-bar">
          <Picker
            label={presets.label}
            options={[...own, ...list.map(({ name }) => ({ id: name, title: name }))]}
            value={current?.name ?? OWN}
            onChange={apply}
          />
          {current ? (
            <Pressable
              className="link"
              onPress={() => void changePresets({ type: 'preset-deleted', name: current.name })}
            >
              {presets.remove}
            </Pressable>
          ) : (
            <Pressable className="link" onPress={() => dispatch({ type: 'preset-drafted', draft: '' })}>
              {presets.save}
            </Pressable>
          )}
        </div>
      ) : (
        <PresetDraft draft={draft} />
      )}
      {damaged === null ? null : (
        <div className="hint">{fillPlaceholders(presets.damaged, { count: damaged.count })}</div>
      )}
      {error === null ? null : <Notice error={error} />}
    </>
  );
}
