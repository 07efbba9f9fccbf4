import { HaikeiError } from '../../../errors/haikei-error.js';
import type { AeComp, AeFolder, AeItem } from '../api/ae-item.js';
import type { AeLayer } from '../api/ae-layer.js';
import type { AeProject } from '../api/ae-project.js';
import { isComp, isFolder } from './item-kind.js';

/** Haikei's folder in the project panel; plates' footage lies in it. */
export const FOLDER_NAME = 'Haikei';

function itemWith(project: AeProject, id: number): AeItem | null {
  try {
    return project.itemByID(id);
  } catch {
    // Some versions throw where others give null.
    return null;
  }
}

export const allItems = (project: AeProject): readonly AeItem[] =>
  Array.from({ length: project.numItems }, (_, i) => project.item(i + 1));

export function findOurFolder(project: AeProject): AeFolder | null {
  const root = project.rootFolder.id;
  const found = allItems(project).find(
    (item) => item.name === FOLDER_NAME && isFolder(item) && item.parentFolder?.id === root,
  );
  return found && isFolder(found) ? found : null;
}

/** @throws HaikeiError `document-changed` when the composition is no longer there */
export function findComp(project: AeProject, id: number, name: string): AeComp {
  const item = itemWith(project, id);
  if (isComp(item)) return item;
  throw new HaikeiError('document-changed', { what: `${name}: ×` });
}

/** @throws HaikeiError `internal` */
export function findItem(project: AeProject, id: number): AeItem {
  const item = itemWith(project, id);
  if (item) return item;
  throw new HaikeiError('internal', { reason: `no item ${id} in the project` });
}

/** @throws HaikeiError `internal` */
export function findLayer(comp: AeComp, id: number): AeLayer {
  for (let index = 1; index <= comp.numLayers; index++) {
    const layer = comp.layer(index);
    if (layer.id === id) return layer;
  }
  throw new HaikeiError('internal', { reason: `no layer ${id} in ${comp.name}` });
}
