import type { Role } from '../../scene/role.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

/** Corrects a role and has the document remember it; it counts for this session even where that fails. */
export async function correctRole(
  { store, services, signal }: PanelContext,
  selector: string,
  role: Role | null,
): Promise<void> {
  const { document } = store.getState().document;
  if (document === null) return;
  store.dispatch({ type: 'role-corrected', selector, role });
  try {
    await services.writeRoles(signal, document.id, store.getState().corrections);
  } catch (error) {
    store.dispatch({ type: 'roles-failed', error: knownError(error) });
  }
}
