import { type ReactElement, use } from 'react';
import { domListener } from './dom-listener.js';
import { Spectrum } from './spectrum-elements.js';
import { WidgetKitContext } from './widget-kit.js';

interface PushButtonProps {
  readonly label: string;
  readonly primary?: boolean;
  /** Why it cannot be pressed now is told elsewhere. */
  readonly blocked?: boolean;
  readonly onPress: () => void;
}

/**
 * The host's own button. It is never `disabled`: what was disabled once can no longer be reached by the tab key
 * in UXP, so a blocked button only looks and reads so, and does nothing.
 */
export function PushButton({
  label,
  primary = false,
  blocked = false,
  onPress,
}: PushButtonProps): ReactElement {
  const isSpectrum = use(WidgetKitContext) === 'spectrum';
  const press = blocked ? () => undefined : onPress;
  const className = `push ${primary ? 'push-primary' : ''} ${blocked ? 'blocked' : ''}`;
  if (!isSpectrum) {
    return (
      <button type="button" className={className} aria-disabled={blocked} onClick={press}>
        {label}
      </button>
    );
  }
  return (
    <Spectrum.Button
      class={className}
      variant={primary ? 'cta' : 'secondary'}
      aria-disabled={blocked ? 'true' : 'false'}
      ref={domListener(['click'], press)}
    >
      {label}
    </Spectrum.Button>
  );
}
