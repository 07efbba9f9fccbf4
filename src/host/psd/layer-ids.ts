import { HaikeiError } from '../../errors/haikei-error.js';
import type { LayerId } from '../../scene/layer.js';

/** Gives every record of a file a name that stays with it while the file is open, however the list grows. */
export class LayerIds {
  private constructor(
    /** By position in the file's flat list. */
    private readonly ids: readonly LayerId[],
    private readonly next: number,
  ) {}

  static forRecords(count: number): LayerIds {
    return new LayerIds(
      Array.from({ length: count }, (_, i) => idOf(i)),
      count,
    );
  }

  /** For a new list, told by positions in this one; null stands for a new record. */
  rearranged(behind: readonly (number | null)[]): LayerIds {
    let next = this.next;
    return new LayerIds(
      behind.map((record) => (record === null ? idOf(next++) : this.ids[record]!)),
      next,
    );
  }

  at(record: number): LayerId {
    return this.ids[record]!;
  }

  /** @throws HaikeiError `internal` for an id that no layer of this document has */
  recordOf(id: LayerId): number {
    const record = this.ids.indexOf(id);
    if (record < 0) throw new HaikeiError('internal', { reason: `"${id}" is no layer of this document` });
    return record;
  }
}

const idOf = (serial: number): LayerId => `psd:${serial}` as LayerId;
