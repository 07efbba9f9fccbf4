import { createContext } from 'react';

/** Whose widgets the panel is made of: UXP's own `sp-*` elements, or a browser's plain ones. */
export type WidgetKit = 'spectrum' | 'plain';

export const WidgetKitContext = createContext<WidgetKit>('plain');
