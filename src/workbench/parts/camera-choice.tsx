import type { ReactElement } from 'react';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { FileChip } from './file-chip.js';
import { useClip } from './use-clip.js';

/** The camera that looks at the document, where one was chosen. */
export function CameraChoice(): ReactElement | null {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const camera = useClip((state) => state.camera);
  if (camera === null) return null;
  return (
    <span className="bench-choice">
      <FileChip
        name={camera.name}
        title={texts.camera}
        dropLabel={texts.dropCamera}
        onDrop={() => clip.dispatch({ type: 'camera', camera: null })}
      />
    </span>
  );
}
