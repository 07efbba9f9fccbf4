import type { ReactElement } from 'react';
import { ToolButton } from './tool-button.js';

interface FileChipProps {
  readonly name: string;
  /** What the file is, for a pointer that rests on it. */
  readonly title: string;
  readonly dropLabel: string;
  readonly onDrop: () => void;
}

/** A file that a clip is made with, and a button that takes it away. */
export function FileChip({ name, title, dropLabel, onDrop }: FileChipProps): ReactElement {
  return (
    <>
      <span title={title}>{name}</span>
      <ToolButton sign="×" label={dropLabel} onPress={onDrop} />
    </>
  );
}
