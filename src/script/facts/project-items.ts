/** Haikei's folder in the project panel; plates' footage lies in it. */
export const FOLDER_NAME = 'Haikei';

export function findOurFolder(): FolderItem | null {
  const { project } = app;
  for (let i = 1; i <= project.numItems; i++) {
    const item = project.item(i);
    const isOurs = item instanceof FolderItem && item.name === FOLDER_NAME;
    if (isOurs && item.parentFolder.id === project.rootFolder.id) return item;
  }
  return null;
}

/** @throws Error where there is no such item */
export function itemWith(id: number): CompItem | FootageItem {
  const { project } = app;
  for (let i = 1; i <= project.numItems; i++) {
    const item = project.item(i);
    if (item.id === id) return item as CompItem | FootageItem;
  }
  throw new Error(`#${String(id)}`);
}

/** @throws Error where there is no such layer */
export function layerWith(comp: CompItem, id: number): AVLayer {
  for (let i = 1; i <= comp.numLayers; i++) {
    const layer = comp.layer(i);
    if (layer.id === id) return layer as AVLayer;
  }
  throw new Error(`#${String(id)}`);
}
