import type { ReactElement } from 'react';
import { chooseFiles } from '../files/choose-files.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';

interface FootageButtonProps {
  readonly blocked: boolean;
}

/** Opens a background that moves: a folder of its frames. */
export function FootageButton({ blocked }: FootageButtonProps): ReactElement {
  const { control } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const choose = (): void =>
    chooseFiles(document, { folder: true, kinds: '' }, (files) => void control.openFootage(files));
  return <ToolButton label={texts.openFootage} blocked={blocked} onPress={choose} />;
}
