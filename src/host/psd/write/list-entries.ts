import type { PsdFile } from '../format/psd-file.js';
import { groupEndEntry, groupEntry, lightEntry } from '../light/light-entries.js';
import { renewedLightEntry } from '../light/renewed-light-entry.js';
import { type LayerEntry, originalEntry } from './layer-entry.js';
import { layerIdSource } from './layer-resources.js';
import type { NewChannels } from './new-channels.js';
import { newPlateEntry, updatedPlateEntry } from './plate-entry.js';
import type { PsdInsertion } from './psd-insertion.js';
import type { ListItem } from './list-item.js';
import { recordList } from './record-list.js';

/** What every entry is made from. */
interface ListSource {
  readonly file: PsdFile;
  readonly insertion: PsdInsertion;
  readonly channels: NewChannels;
  readonly large: boolean;
}

/** Every layer of the new list: originals as views of the old file, the plate and its light. */
export function listEntries(source: ListSource): LayerEntry[] {
  const maker = new EntryMaker(source);
  return recordList(source.file, source.insertion).map((item) => maker.entry(item));
}

class EntryMaker {
  private readonly nextId: () => number;

  constructor(private readonly source: ListSource) {
    this.nextId = layerIdSource(source.file);
  }

  entry(item: ListItem): LayerEntry {
    if (item.kind === 'original') return this.original(item.record);
    if (item.kind === 'plate') return this.plate();
    if (item.kind === 'light') return this.light(item);
    return item.kind === 'group-end' ? groupEndEntry(this.newPlace()) : this.group(item);
  }

  private newPlace(layerId: number | null = null): { layerId: number; large: boolean } {
    return { layerId: layerId ?? this.nextId(), large: this.source.large };
  }

  private original(record: number): LayerEntry {
    const { file, insertion, large } = this.source;
    const hide = insertion.hideSource && record === insertion.source;
    const widen = large && file.header.version === 1;
    return originalEntry(file, file.layerInfo.layers[record]!, { hide, widen });
  }

  private plate(): LayerEntry {
    const { file, insertion, channels, large } = this.source;
    const parts = { file, insertion, channels: channels.plate, large };
    const { target } = insertion;
    if (target.action === 'insert') return newPlateEntry(parts, this.nextId());
    return updatedPlateEntry(parts, file.layerInfo.layers[target.record]!);
  }

  private light({ layer, replaces }: ListItem & { kind: 'light' }): LayerEntry {
    const { file, insertion, channels: all, large } = this.source;
    const channels = all.lights.get(layer) ?? [];
    const common = { light: insertion.light!.id, bounds: insertion.bounds, channels };
    if (replaces === null) return lightEntry(layer, { ...common, ...this.newPlace() });
    return renewedLightEntry(file.layerInfo.layers[replaces]!, layer, { ...common, file, large });
  }

  private group({ name, replaces }: ListItem & { kind: 'group' }): LayerEntry {
    const { file, insertion } = this.source;
    const id = replaces === null ? null : file.layerInfo.layers[replaces]!.layerId;
    return groupEntry(name, insertion.light!.id, this.newPlace(id));
  }
}
