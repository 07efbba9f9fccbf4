import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { describeSheetNote } from '../../scene/picture/describe-sheet-note.js';
import { sheetNotes } from '../../scene/sheet/sheet-notes.js';
import type { SheetWish } from '../control/choose-sheet.js';
import { sheetFile } from '../derived/sheet-file.js';
import { Pressable } from '../widgets/pressable.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Which time sheet the roles go by, where the shot is not as it says, and how to take another or none. */
export function SheetLine({ className }: { readonly className: string }): ReactElement | null {
  const { chooseSheet } = useControl();
  const { sheet: texts } = useTexts();
  const locale = usePanelState((state) => state.locale);
  const state = usePanelState(({ document }) => document);
  const { sheet: choice, shot } = state;
  if (choice === null) return null;
  const file = sheetFile(state);
  const wishes: readonly Exclude<SheetWish, object>[] = [
    'ask',
    ...(choice === 'automatic' ? [] : (['automatic'] as const)),
    ...(choice === 'none' ? [] : (['none'] as const)),
  ];
  const line = file === null ? texts[choice === 'none' ? 'unused' : 'missing'] : texts.used;
  return (
    <div className={className}>
      <div className="hint">{fillPlaceholders(line, { file: file ?? '' })}</div>
      {(shot === null ? [] : sheetNotes(shot)).map((note) => (
        <div className="hint" key={note.kind}>
          {describeSheetNote(note, locale)}
        </div>
      ))}
      <div className="sheet-links">
        {wishes.map((wish) => (
          <Pressable key={wish} className="link" onPress={() => void chooseSheet(wish)}>
            {texts.wishes[wish]}
          </Pressable>
        ))}
      </div>
    </div>
  );
}
