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

  /** After a record was inserted at a position of the list. */
  withInserted(at: number): LayerIds {
    return new LayerIds([...this.ids.slice(0, at), idOf(this.next), ...this.ids.slice(at)], this.next + 1);
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
