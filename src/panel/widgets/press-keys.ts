import type { KeyboardEvent } from 'react';

/** Enter and space press what is no button of the host. `keydown`, because UXP has no `keypress`. */
export const pressKeys =
  (press: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
