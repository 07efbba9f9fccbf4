import { HaikeiError } from '../../../errors/haikei-error.js';
import { readProvenanceText } from '../../../provenance/read-provenance.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { type NoteName, readNote } from '../../../provenance/xmp-note.js';
import type { PlateStamp } from '../../../scene/layer.js';
import type { PsAction } from '../api/ps-action.js';
import type { PsDocument } from '../api/ps-document.js';
import { ask } from '../commands/ask.js';
import { layerSwitch, type LayerSwitch } from '../commands/layer-property.js';
import { documentXmp, layerXmp } from '../commands/metadata.js';
import { type LightMark, parseLightNote } from './light-note.js';
import { everyLayer } from './list-layers.js';
import type { ReadLayer } from './read-layer.js';
import { parsePlateNote } from '../../plate-note.js';

export interface MaskFacts {
  readonly hasUserMask: boolean;
  readonly userMaskEnabled: boolean;
  readonly hasVectorMask: boolean;
}

const NO_MASKS: MaskFacts = { hasUserMask: false, userMaskEnabled: false, hasVectorMask: false };

/** What the object model does not say about one layer. */
export interface LayerFacts {
  readonly hasMask: boolean;
  /** A mask of pixels, on or off. */
  readonly hasUserMask: boolean;
  /** A mask of pixels that is switched on. */
  readonly masked: boolean;
  readonly hasVectorMask: boolean;
  readonly xmp: string | null;
  readonly stamp: PlateStamp | null;
  readonly light: LightMark | null;
}

export interface ReadFacts {
  readonly xmp: string | null;
  readonly records: readonly Provenance[];
  readonly layers: ReadonlyMap<number, LayerFacts>;
}

/** XMP that cannot be read says nothing; it is the artist's, and stays as it is. */
export function lenient<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HaikeiError) return otherwise;
    throw error;
  }
}

const noteOf = (xmp: string | null, name: NoteName): unknown =>
  xmp === null ? null : lenient(() => readNote(xmp, name), null);

const SWITCHES: readonly LayerSwitch[] = ['hasUserMask', 'userMaskEnabled', 'hasVectorMask'];

type Addresses = readonly { readonly document: number; readonly layer: number }[];

/** One call, however many layers there are. */
async function askForMasks(action: PsAction, addresses: Addresses): Promise<ReadonlyMap<number, MaskFacts>> {
  const answers = await ask(
    action,
    addresses.flatMap((address) => SWITCHES.map((name) => layerSwitch(address, name))),
  );
  return new Map(
    addresses.map(({ layer }, i) => {
      const [hasUserMask, userMaskEnabled, hasVectorMask] = SWITCHES.map(
        (name, s) => answers[i * SWITCHES.length + s]?.[name] === true,
      ) as [boolean, boolean, boolean];
      return [layer, { hasUserMask, userMaskEnabled, hasVectorMask }];
    }),
  );
}

function layerFacts(masks: MaskFacts | undefined, xmp: string | null): LayerFacts {
  const { hasUserMask, userMaskEnabled, hasVectorMask } = masks ?? NO_MASKS;
  return {
    hasMask: hasUserMask || hasVectorMask,
    hasUserMask,
    masked: hasUserMask && userMaskEnabled,
    hasVectorMask,
    xmp,
    stamp: parsePlateNote(noteOf(xmp, 'stamp')),
    light: parseLightNote(noteOf(xmp, 'light')),
  };
}

/** @param known the layers, and what was said of their masks together with them; null to ask for it */
export async function readFacts(
  action: PsAction,
  document: PsDocument,
  known: { readonly layers: ArrayLike<ReadLayer>; readonly masks: ReadonlyMap<number, MaskFacts> } | null,
): Promise<ReadFacts> {
  const ids = everyLayer<ReadLayer>(known?.layers ?? document.layers).map(({ id }) => id);
  const addresses = ids.map((layer) => ({ document: document.id, layer }));
  const masks = known?.masks ?? (await askForMasks(action, addresses));
  const [own, ...texts] = await ask(action, [documentXmp(document.id), ...addresses.map(layerXmp)]);
  const xmp = own ?? null;
  const layers = ids.map((id, i) => [id, layerFacts(masks.get(id), texts[i] ?? null)] as const);
  const records = xmp === null ? [] : lenient(() => readProvenanceText(xmp), []);
  return { xmp, records, layers: new Map(layers) };
}
