import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Provenance } from '../../provenance/provenance.js';
import type { PictureRows } from '../../raster/picture-rows.js';
import type { Pixels } from '../../raster/pixels.js';
import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { Shot } from '../../scene/shot.js';
import type { Host, InsertReport, LayerPixels, PlateInsertion } from '../host.js';
import { documentRecords } from './document-records.js';
import { documentRoles } from './document-roles.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { keptLayers } from './light/kept-layers.js';
import { openDocument, type OpenDocument } from './open-document.js';
import { planToInsertion } from './plan-to-insertion.js';
import { mergedRows } from './read/merged-rows.js';
import { parsePsd } from './read/parse-psd.js';
import { readMergedPicture } from './read/read-merged-picture.js';
import { readSource } from './read-source.js';
import { sceneLayers } from './scene-layers.js';
import { settle } from './settle.js';
import { fillIn, joinSparsely, type SparseJoin } from './sparse-join.js';
import { verifyInsertion } from './verify-insertion.js';
import { findResource } from './write/patch-resources.js';
import { insertIntoPsd, type PatchedPsd } from './write/insert-layers.js';
import type { PsdInsertion } from './write/psd-insertion.js';
import { recordBehind, recordList } from './write/record-list.js';
import { RESOURCE } from './write/resource.js';

interface Written {
  readonly segments: readonly Uint8Array[];
  /** Where the open document lacks pixels that the segments have; null where it lacks none. */
  readonly sparse: SparseJoin | null;
}

/** A document as it was at a moment; only the host that gave it looks inside. */
export interface PsdMoment {
  readonly document: OpenDocument | null;
  readonly written: Written;
}

/**
 * A PSD or PSB in memory. Nothing of the bytes it was made from is ever changed, and they must not be changed by
 * others: an insertion makes a new document, which shares the old one's pixels and replaces it only after it was read
 * back and found sound.
 */
export class PsdHost implements Host {
  private document: OpenDocument | null = null;
  private written: Written;

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    this.written = { segments: [bytes], sparse: null };
  }

  /** The document as it is now, to come back to. What it shares with later ones is shared in memory too. */
  moment(): PsdMoment {
    return { document: this.document, written: this.written };
  }

  /** Another host over what this document was at a moment. */
  at(moment: PsdMoment): PsdHost {
    const host = new PsdHost(this.name, new Uint8Array(0));
    host.comeBackTo(moment);
    return host;
  }

  comeBackTo({ document, written }: PsdMoment): void {
    this.document = document;
    this.written = written;
  }

  /**
   * The document as it is now, as pieces in their order, most of them views of the bytes it was made from; exactly
   * those bytes while nothing was inserted.
   */
  output(): readonly Uint8Array[] {
    return this.written.segments;
  }

  /** What the file's name should end in: an insertion can make a PSB of a PSD that has become too large. */
  get extension(): 'psd' | 'psb' {
    return this.open().file.header.version === 2 ? 'psb' : 'psd';
  }

  /** The flat picture inside the file, which shows the plate once one is in. */
  mergedPicture(): Pixels {
    return readMergedPicture(this.openWithPixels().file);
  }

  /** The same, row by row as it is asked for, of the document as it is now: later steps do not change it. */
  mergedRows(): PictureRows {
    return mergedRows(this.open().file);
  }

  /** The document as it is now with all of its pixels, whose layers are those of `readShot`. */
  parsed(): PsdFile {
    return this.openWithPixels().file;
  }

  /** Records of machine-painted plates in the document's XMP. */
  provenance(): readonly Provenance[] {
    return documentRecords(this.open().file);
  }

  /** Roles that the plugin in Photoshop remembered in the document: selector to role. */
  notedRoles(): Readonly<Record<string, Role>> {
    return documentRoles(this.open().file);
  }

  readShot(signal: AbortSignal): Promise<Shot> {
    return settle(() => {
      throwIfCancelled(signal);
      const { file, ids } = this.open();
      const { width, height, depth, mode } = file.header;
      return {
        name: this.name,
        width,
        height,
        depth: depth === 8 ? 8 : 16,
        mode: mode === 3 ? 'rgb' : 'gray',
        profile: findResource(file, RESOURCE.iccProfile),
        layers: sceneLayers(file, ids),
      };
    });
  }

  readPixels(
    signal: AbortSignal,
    layer: LayerId,
    leftOut: ReadonlySet<LayerId> = new Set(),
  ): Promise<LayerPixels> {
    return settle(() => {
      throwIfCancelled(signal);
      const { file, ids } = this.openWithPixels();
      const recordOf = (id: LayerId): PsdLayer => file.layerInfo.layers[ids.recordOf(id)]!;
      return readSource(file, recordOf(layer), new Set([...leftOut].map(recordOf)));
    });
  }

  insertPlate(signal: AbortSignal, plate: PlateInsertion): Promise<InsertReport> {
    return settle(() => {
      throwIfCancelled(signal);
      const before = this.openWithPixels();
      const insertion = planToInsertion(before, plate);
      const patched = insertIntoPsd(signal, before.file, insertion);
      throwIfCancelled(signal);
      return this.replace(before, insertion, patched);
    });
  }

  private replace(before: OpenDocument, insertion: PsdInsertion, patched: PatchedPsd): InsertReport {
    const { segments, approximated } = patched;
    const sparse = joinSparsely(before.file, segments);
    const file = parsePsd(sparse.bytes);
    verifyInsertion(before.file, file, insertion, sparse.missing);
    const { target, light } = insertion;
    const kept = target.action === 'update' && light ? keptLayers(before.file, target.record, light) : [];
    const list = recordList(before.file, insertion);
    const ids = before.ids.rearranged(list.map((item) => recordBehind(item, insertion)));
    this.document = { file, ids };
    this.written = { segments, sparse };
    const plate = ids.at(list.findIndex(({ kind }) => kind === 'plate'));
    return { plate, approximated, notes: kept.map((layer) => ({ kind: 'light-kept', layer })) };
  }

  private open(): OpenDocument {
    this.document ??= openDocument(this.written.segments[0]!);
    return this.document;
  }

  /** The new document becomes whole, and independent of the old one, only when somebody asks for pixels again. */
  private openWithPixels(): OpenDocument {
    const { sparse } = this.written;
    if (sparse) {
      fillIn(sparse);
      this.written = { segments: [sparse.bytes], sparse: null };
    }
    return this.open();
  }
}
