import type { ShotDrawing } from '../../scene/clip/clip-shot.js';
import { joinPath } from '../files/folders.js';
import { importOptions } from '../footage/import-options.js';
import { takeAsStraight } from '../footage/take-as-straight.js';
import { each } from '../lists/each.js';
import { type Building, keep } from './building.js';

/** Where a drawing lies on this machine. */
export const pathOf = (folder: string, { path }: ShotDrawing): string => joinPath(folder, path);

const importAs = (path: string, kind: ImportAsType): _ItemClasses =>
  app.project.importFile(importOptions(path, kind, false));

/** Of a composition made of a layered file, the item behind a layer: `A/A_0001` is a layer of the group A. */
function itemIn(comp: CompItem, path: string): AVItem {
  const [name = '', ...rest] = path.split('/');
  for (let i = 1; i <= comp.numLayers; i++) {
    const layer = comp.layer(i) as AVLayer;
    if (layer.name !== name) continue;
    const item = layer.source as AVItem;
    return rest.length === 0 ? item : itemIn(item as CompItem, rest.join('/'));
  }
  throw new Error(path);
}

/** The drawings of a cut as items of the project, each imported once. */
export class Drawings {
  private readonly files: Record<string, AVItem> = {};

  constructor(private readonly building: Building) {}

  /** @throws Error where After Effects cannot read it, or a layered file has no such layer */
  item(drawing: ShotDrawing): AVItem {
    const path = pathOf(this.building.folder, drawing);
    if (drawing.layer !== null) return itemIn(this.layered(path), drawing.layer);
    const known = this.files[path];
    if (known !== undefined) return known;
    const footage = keep(this.building, importAs(path, ImportAsType.FOOTAGE) as FootageItem);
    takeAsStraight(footage);
    this.files[path] = footage;
    return footage;
  }

  /** Layers of their document's size. After Effects puts them into a folder of its own, which is taken along. */
  private layered(path: string): CompItem {
    const known = this.files[path];
    if (known !== undefined) return known as CompItem;
    const { project } = app;
    const before: Record<string, boolean> = {};
    for (let i = 1; i <= project.numItems; i++) before[String(project.item(i).id)] = true;
    const comp = importAs(path, ImportAsType.COMP) as CompItem;
    const news: Item[] = [];
    for (let i = 1; i <= project.numItems; i++) {
      const item = project.item(i);
      const isOnTop = item.parentFolder.id === project.rootFolder.id;
      if (!before[String(item.id)] && isOnTop) news.push(item);
    }
    each(news, (item) => keep(this.building, item));
    this.files[path] = comp;
    return comp;
  }
}
