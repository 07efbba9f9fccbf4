import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale, useIsRunning } from './bench-context.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** Writes the frames, or stops that. */
export function ExportTools(): ReactElement {
  const { clipControl } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const exporting = useClip((state) => state.exporting);
  const blocked = useIsRunning();
  return (
    <>
      {exporting ? (
        <ToolButton label={texts.stop} onPress={() => clipControl.stopExport()} />
      ) : (
        <ToolButton
          label={texts.exportFrames}
          blocked={blocked}
          onPress={() => void clipControl.exportFrames()}
        />
      )}
      <span className="bench-mark" role="status">
        {exporting ? fillPlaceholders(texts.exporting, exporting) : ''}
      </span>
    </>
  );
}
