import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { FileChip } from './file-chip.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** The cels from files that lie over the document, where some were chosen. */
export function CelsChoice(): ReactElement | null {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const drawings = useClip((state) => state.cels.length);
  const smooth = useClip((state) => state.smooth);
  if (drawings === 0) return null;
  return (
    <span className="bench-choice">
      <FileChip
        name={fillPlaceholders(texts.drawings, { drawings })}
        title={texts.cels}
        dropLabel={texts.dropCels}
        onDrop={() => clip.dispatch({ type: 'cels', cels: [] })}
      />
      <ToolButton
        label={texts.smooth}
        pressed={smooth}
        onPress={() => clip.dispatch({ type: 'smooth', smooth: !smooth })}
      />
    </span>
  );
}
