import type { ReactElement } from 'react';
import { platesLeft } from '../clip/plates-left.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale, useBenchState, useIsRunning } from './bench-context.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** Paints the frames of a background that moves with the look of the document, or stops that; writes them alone. */
export function FootageTools(): ReactElement | null {
  const { footageControl } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const version = useBenchState(({ steps }) => steps.version);
  const isPainted = useBenchState(({ steps }) => steps.undo !== null);
  const left = useClip((state) => platesLeft(state, version));
  const isPainting = useClip(({ footage }) => footage?.painting != null);
  const isMoving = useClip(({ footage }) => footage !== null);
  const hasPlates = useClip(({ footage }) => footage?.sets.has(version) === true);
  const isRunning = useIsRunning();
  if (!isMoving) return null;
  return (
    <>
      {isPainting ? (
        <ToolButton label={texts.stopFrames} onPress={() => footageControl.stop()} />
      ) : (
        <ToolButton
          label={texts.paintFrames}
          title={isPainted ? '' : texts.paintFirst}
          blocked={isRunning || !isPainted || left === 0}
          onPress={() => void footageControl.paint()}
        />
      )}
      <ToolButton
        label={texts.savePlates}
        blocked={isPainting || !hasPlates}
        onPress={() => void footageControl.savePlates()}
      />
    </>
  );
}
