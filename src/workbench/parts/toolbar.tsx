import type { ReactElement } from 'react';
import { isUnsaved } from '../page/bench-state.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale, useBenchState, useIsRunning } from './bench-context.js';
import { CelsButtons } from './cels-buttons.js';
import { FootageButton } from './footage-button.js';
import { OpenButton } from './open-button.js';
import { ToolButton } from './tool-button.js';

/** What can be done with the document as a whole. */
export function Toolbar(): ReactElement {
  const { control } = useBench();
  const texts = benchTextsFor(useBenchLocale());
  const { undo, redo } = useBenchState((state) => state.steps);
  const busy = useBenchState((state) => state.busy);
  const isClosed = useBenchState((state) => state.opened === null);
  const plates = useBenchState((state) => state.steps.undo !== null || state.plate !== null);
  const unsaved = useBenchState(isUnsaved);
  const blocked = useIsRunning() || busy;
  return (
    <div className="bench-tools" role="toolbar" aria-label={texts.tools}>
      <OpenButton blocked={blocked} />
      <FootageButton blocked={blocked} />
      <ToolButton label={texts.sample} blocked={blocked} onPress={() => void control.openSample()} />
      <CelsButtons blocked={blocked || isClosed} />
      <span className="bench-gap" />
      <ToolButton
        label={texts.undo}
        keys="Control+Z"
        blocked={blocked || undo === null}
        title={undo ?? ''}
        onPress={() => void control.step('undo')}
      />
      <ToolButton
        label={texts.redo}
        keys="Control+Shift+Z"
        blocked={blocked || redo === null}
        title={redo ?? ''}
        onPress={() => void control.step('redo')}
      />
      <span className="bench-gap" />
      <ToolButton
        label={texts.save}
        keys="Control+S"
        blocked={blocked || isClosed}
        onPress={() => void control.saveDocument()}
      />
      <ToolButton label={texts.plate} blocked={blocked || !plates} onPress={() => void control.savePlate()} />
      <ToolButton label={texts.job} blocked={blocked || isClosed} onPress={() => void control.saveJob()} />
      <span className="bench-mark" role="status">
        {busy ? texts.working : unsaved ? texts.unsaved : ''}
      </span>
    </div>
  );
}
