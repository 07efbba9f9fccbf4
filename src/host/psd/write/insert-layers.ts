import type { PsdFile } from '../format/psd-file.js';
import { approximatedFeatures } from '../approximated-features.js';
import { stackNodes } from '../stack-nodes.js';
import { ByteWriter } from './byte-writer.js';
import { changedRegion } from './changed-region.js';
import { checkInsertion } from './check-insertion.js';
import { viewBetween } from './file-view.js';
import { layerResources } from './layer-resources.js';
import { layerSection } from './layer-section.js';
import { listEntries } from './list-entries.js';
import { newChannels } from './new-channels.js';
import { originalPicture } from './original-picture.js';
import { findResource, patchResources, type ResourcePatches } from './patch-resources.js';
import type { PsdInsertion } from './psd-insertion.js';
import { recordBehind, recordList } from './record-list.js';
import { renewMergedPicture } from './renew-merged-picture.js';
import { RESOURCE } from './resource.js';
import { type Segment, segmentsLength } from './segments.js';
import { stackAfter } from './stack-after.js';
import { Thumbnail } from './thumbnail.js';

/** Photoshop writes no PSD above 2 GiB; what would not fit becomes a PSB. */
const LARGEST_PSD = 2 ** 31 - 1;

const HEADER_LENGTH = 26;
const VERSION_AT = 4;

/** A file to be written, as pieces in their order. */
export interface PatchedPsd {
  readonly segments: readonly Segment[];
  readonly large: boolean;
  /** Features that the renewed merged picture only approximates. */
  readonly approximated: readonly string[];
}

export interface InsertOptions {
  /** The most bytes a PSD may have before it becomes a PSB. */
  readonly largestPsd?: number;
}

/**
 * Puts one plate and its light into a PSD or PSB. Every byte of every original layer stays as it is, as a view of the
 * old file; the one exception is the visibility of the source where `hideSource` asks for it. New are the plate, the
 * layers of its light in the place of those of an earlier one, the numbers that count layers, the merged picture where the plate lies, the preview and the metadata packet.
 * @throws HaikeiError `file-damaged`, `file-too-large`, `mode-unsupported`, `depth-unsupported`, `cancelled`
 */
export function insertIntoPsd(
  signal: AbortSignal,
  file: PsdFile,
  insertion: PsdInsertion,
  { largestPsd = LARGEST_PSD }: InsertOptions = {},
): PatchedPsd {
  checkInsertion(file, insertion);
  const picture = newPicture(signal, file, insertion);
  const channels = newChannels(file, insertion);
  const resources = patchResources(file, resourcePatches(file, insertion, picture.thumbnail));
  const build = (large: boolean): Segment[] => [
    header(file, large),
    viewBetween(file, HEADER_LENGTH, file.colourModeData.end),
    ...resources,
    ...layerSection({ file, large }, listEntries({ file, insertion, channels, large })),
    ...picture.write(large),
  ];
  const { approximated } = picture;
  const segments = build(file.header.version === 2);
  if (file.header.version === 2) return { segments, large: true, approximated };
  if (segmentsLength(segments) <= largestPsd) return { segments, large: false, approximated };
  return { segments: build(true), large: true, approximated };
}

function header(file: PsdFile, large: boolean): Uint8Array {
  const bytes = new ByteWriter(HEADER_LENGTH).raw(file.bytes.subarray(0, HEADER_LENGTH)).finish();
  bytes[VERSION_AT + 1] = large ? 2 : 1;
  return bytes;
}

interface NewPicture {
  readonly write: (large: boolean) => Segment[];
  readonly approximated: readonly string[];
  /** Payload of the preview; null drops one that no longer shows what is there. */
  readonly thumbnail: Uint8Array | null;
}

/** Files saved without "maximize compatibility" hold a blank instead of a merged picture; the blank stays. */
function newPicture(signal: AbortSignal, file: PsdFile, insertion: PsdInsertion): NewPicture {
  if (!hasRealPicture(file)) {
    return { write: (large) => originalPicture(file, large), approximated: [], thumbnail: null };
  }
  const { file: after, standIns } = stackAfter(file, insertion);
  const nodes = stackNodes(after, { standIns });
  const thumbnail = findResource(file, RESOURCE.thumbnail) ? new Thumbnail(thumbnailSource(file)) : null;
  const region = changedRegion(file, insertion);
  const writer = renewMergedPicture(signal, file, { nodes, region, thumbnail });
  return {
    write: (large) => writer.finish(large),
    approximated: approximatedFeatures(after),
    thumbnail: thumbnail?.finish() ?? null,
  };
}

const thumbnailSource = ({ header: h }: PsdFile): ConstructorParameters<typeof Thumbnail>[0] => ({
  width: h.width,
  height: h.height,
  colours: h.mode === 3 ? 3 : 1,
  bytesPerSample: h.depth === 8 ? 1 : 2,
});

function hasRealPicture(file: PsdFile): boolean {
  const version = findResource(file, RESOURCE.version);
  return version === null || version.length < 5 || version[4] !== 0;
}

function resourcePatches(
  file: PsdFile,
  insertion: PsdInsertion,
  thumbnail: Uint8Array | null,
): ResourcePatches {
  const { xmp } = insertion;
  const list = recordList(file, insertion);
  const behind = list.map((item) => recordBehind(item, insertion));
  const plate = list.findIndex(({ kind }) => kind === 'plate');
  const patches = new Map<number, Uint8Array | null>(layerResources(file, { behind, plate }));
  patches.set(RESOURCE.thumbnail, thumbnail);
  patches.set(RESOURCE.thumbnailBgr, null);
  if (xmp) patches.set(RESOURCE.xmp, xmp);
  return patches;
}
