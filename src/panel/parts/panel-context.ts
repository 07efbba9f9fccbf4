import { createContext, use } from 'react';
import type { PanelControl } from '../control/panel-control.js';

export const PanelControlContext = createContext<PanelControl | null>(null);

/** The control of the panel that a part belongs to. */
export function useControl(): PanelControl {
  const control = use(PanelControlContext);
  if (control === null) throw new Error('a part of the panel outside of it');
  return control;
}
