import { type ReactElement, type ReactNode, use } from 'react';
import { pressKeys } from './press-keys.js';
import { WidgetKitContext } from './widget-kit.js';

interface PressableProps {
  readonly className: string;
  /** For screen readers, where the content does not say it. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Anything that is pressed and looks like something of its own. UXP gives its `<button>` a look that cannot be taken off. */
export function Pressable({
  className,
  label,
  pressed,
  expanded,
  onPress,
  children,
}: PressableProps): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  const shared = {
    className: `pressable ${className}`,
    'aria-label': label,
    'aria-pressed': pressed,
    'aria-expanded': expanded,
    onClick: onPress,
  };
  if (!isSpectrum) {
    return (
      <button type="button" {...shared}>
        {children}
      </button>
    );
  }
  return (
    <div role="button" tabIndex={0} {...shared} onKeyDown={pressKeys(onPress)}>
      {children}
    </div>
  );
}
