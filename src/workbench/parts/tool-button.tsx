import type { ReactElement } from 'react';

interface ToolButtonProps {
  readonly label: string;
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
      title={title}
      onClick={blocked ? undefined : onPress}
    >
      {label}
    </button>
  );
}
