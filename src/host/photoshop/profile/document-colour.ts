import type { PsDocument } from '../api/ps-document.js';
import { iccBytes, type KnownProfile } from './icc-writer.js';
import { KNOWN_PROFILES } from './known-profiles.js';

/** How a document's samples are to be understood. */
export interface DocumentColour {
  /** As Photoshop calls the document's profile; null where it has none. */
  readonly name: string | null;
  /** For `Shot.profile`: null counts as sRGB. */
  readonly profile: Uint8Array | null;
  /**
   * Name of the profile that Photoshop converts to on reading and from on writing, where Haikei does not know the
   * document's own; null where samples come and go as they are.
   */
  readonly exchange: string | null;
}

const SRGB = 'sRGB IEC61966-2.1';
const GREY = 'Gray Gamma 2.2';

/** A profile whose name is not told is none that Haikei knows, so Photoshop converts. */
const UNTOLD = '?';

/** Some versions give no name where a document has no profile. */
function profileName(document: PsDocument): string | null {
  if (document.colorProfileType === 'none') return null;
  try {
    return document.colorProfileName === '' ? null : document.colorProfileName;
  } catch {
    return UNTOLD;
  }
}

const known = (name: string): KnownProfile | undefined =>
  KNOWN_PROFILES.find((profile) => profile.name === name);

/**
 * Photoshop tells scripts the name of a document's profile and not what is in it. For names whose content is public the
 * samples stay in the document's own space; other documents are read and written through sRGB, or grey of gamma 2.2,
 * and Photoshop converts.
 */
export function documentColour(document: PsDocument, mode: 'rgb' | 'gray'): DocumentColour {
  const name = profileName(document);
  if (name === null || (mode === 'rgb' && name.startsWith('sRGB')))
    return { name, profile: null, exchange: null };
  const own = known(name);
  if (own && (own.colorants === null) === (mode === 'gray'))
    return { name, profile: iccBytes(own), exchange: null };
  return mode === 'rgb'
    ? { name, profile: null, exchange: SRGB }
    : { name, profile: iccBytes(known(GREY)!), exchange: GREY };
}
