import type { ReactElement } from 'react';

interface ToolButtonProps {
  readonly label: string;
  /** Stands for the label, which is then only read aloud and shown to a pointer that rests. */
  readonly sign?: string;
  /** What a key does the same, as `aria-keyshortcuts` writes it. */
  readonly keys?: string;
  readonly blocked?: boolean;
  readonly pressed?: boolean;
  /** A longer text than fits, for a pointer that rests on it. */
  readonly title?: string;
  readonly onPress: () => void;
}

/** A button of the page; blocked it can still be reached, and does nothing. */
export function ToolButton({
  label,
  sign,
  keys,
  blocked = false,
  pressed,
  title,
  onPress,
}: ToolButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="bench-tool"
      aria-disabled={blocked}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      aria-label={sign === undefined ? undefined : label}
      title={sign === undefined ? title : label}
      onClick={blocked ? undefined : onPress}
    >
      {sign ?? label}
    </button>
  );
}
