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
import { parsePlateNote } from '../../plate-note.js';

/** What the object model does not say about one layer. */
export interface LayerFacts {
  readonly hasMask: boolean;
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

/** Two calls of the Action Manager, however many layers there are. */
export async function readFacts(action: PsAction, document: PsDocument): Promise<ReadFacts> {
  const ids = everyLayer(document.layers).map(({ id }) => id);
  const addresses = ids.map((layer) => ({ document: document.id, layer }));
  const switches = await ask(
    action,
    addresses.flatMap((address) => SWITCHES.map((name) => layerSwitch(address, name))),
  );
  const [own, ...texts] = await ask(action, [documentXmp(document.id), ...addresses.map(layerXmp)]);
  const xmp = own ?? null;
  const layers = ids.map((id, i): [number, LayerFacts] => {
    const [user, enabled, vector] = SWITCHES.map(
      (name, s) => switches[i * SWITCHES.length + s]?.[name] === true,
    );
    const text = texts[i] ?? null;
    const facts = {
      hasMask: user === true || vector === true,
      masked: user === true && enabled === true,
      hasVectorMask: vector === true,
      xmp: text,
      stamp: parsePlateNote(noteOf(text, 'stamp')),
      light: parseLightNote(noteOf(text, 'light')),
    };
    return [id, facts];
  });
  const records = xmp === null ? [] : lenient(() => readProvenanceText(xmp), []);
  return { xmp, records, layers: new Map(layers) };
}
