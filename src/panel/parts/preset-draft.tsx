import type { ReactElement } from 'react';
import { Pressable } from '../widgets/pressable.js';
import { TextField } from '../widgets/text-field.js';
import { useControl } from './panel-context.js';
import { useTexts } from './use-texts.js';

interface PresetDraftProps {
  readonly draft: string;
}

/** The name of a preset that is being saved. */
export function PresetDraft({ draft }: PresetDraftProps): ReactElement {
  const { dispatch, changePresets } = useControl();
  const { presets } = useTexts();
  const save = (): void => void changePresets({ type: 'preset-saved', name: draft });
  const cancel = (): void => dispatch({ type: 'preset-drafted', draft: null });
  return (
    <div className="preset-bar">
      <TextField
        label={presets.name}
        value={draft}
        onChange={(text) => dispatch({ type: 'preset-drafted', draft: text })}
        onSubmit={save}
        onCancel={cancel}
      />
      <Pressable className="link" onPress={save}>
        {presets.keep}
      </Pressable>
      <Pressable className="link" onPress={cancel}>
        {presets.cancel}
      </Pressable>
    </div>
  );
}
