import type { ReactElement } from 'react';
import { DRAWING_ENDINGS } from '../../clip/cels/drawing-endings.js';
import { chooseFiles } from '../files/choose-files.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';

const KINDS = DRAWING_ENDINGS.join(',');

interface CelsButtonsProps {
  readonly blocked: boolean;
}

/** Lay cels, several files or a folder of them, and BOOKs over the open document. */
export function CelsButtons({ blocked }: CelsButtonsProps): ReactElement {
  const { clipControl } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const choose = (folder: boolean): void =>
    chooseFiles(document, { folder, kinds: KINDS }, (files) => void clipControl.takeCels(files));
  const chooseBooks = (): void =>
    chooseFiles(document, { folder: false, kinds: KINDS }, (files) => void clipControl.takeBooks(files));
  return (
    <>
      <ToolButton label={texts.addCels} blocked={blocked} onPress={() => choose(false)} />
      <ToolButton label={texts.addFolder} blocked={blocked} onPress={() => choose(true)} />
      <ToolButton label={texts.addBooks} blocked={blocked} onPress={chooseBooks} />
    </>
  );
}
