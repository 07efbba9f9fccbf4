import { type ChangeEvent, type ReactElement, useRef } from 'react';
import { DRAWING_ENDINGS } from '../../clip/cels/drawing-endings.js';
import { givenFiles } from '../files/given-files.js';
import { takeFiles } from '../page/take-files.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';

interface OpenButtonProps {
  readonly blocked: boolean;
}

const KINDS = ['.psd', '.psb', ...DRAWING_ENDINGS, '.xdts', '.tdts', '.json'].join(',');

/** The browser's own dialog, behind a button like the others. */
export function OpenButton({ blocked }: OpenButtonProps): ReactElement {
  const { control, clipControl } = useBench();
  const texts = benchTextsFor(useBenchLocale());
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void takeFiles({ control, clip: clipControl }, givenFiles(target.files ?? []));
    // The same file can be chosen once more.
    target.value = '';
  };
  return (
    <>
      <ToolButton
        label={texts.open}
        keys="Control+O"
        blocked={blocked}
        onPress={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept={KINDS}
        multiple
        className="bench-chooser"
        tabIndex={-1}
        aria-hidden
        onChange={choose}
      />
    </>
  );
}
