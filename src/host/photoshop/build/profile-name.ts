import { isSrgb } from '../../../raster/colour/is-srgb.js';
import { parseIccProfile } from '../../../raster/colour/parse-icc-profile.js';
import { HaikeiError } from '../../../errors/haikei-error.js';
import type { DocumentPlan } from '../../document-plan.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';

const WITHOUT_PROFILE = { rgb: 'sRGB IEC61966-2.1', gray: 'Gray Gamma 2.2' } as const;

function nameOf({ profile, mode }: DocumentPlan): string {
  if (profile === null) return WITHOUT_PROFILE[mode];
  const parsed = parseIccProfile(profile);
  if (parsed.space !== mode)
    throw new HaikeiError('profile-unsupported', {
      profile: parsed.description,
      reason: `it is of ${parsed.space}, the picture of ${mode}`,
    });
  return isSrgb(parsed) ? WITHOUT_PROFILE.rgb : parsed.description;
}

/** Null where Photoshop does not tell. */
function installed({ app }: PhotoshopApi, mode: 'rgb' | 'gray'): readonly string[] | null {
  try {
    return Array.from(app.getColorProfiles(mode === 'rgb' ? 'RGB' : 'Gray'));
  } catch {
    return null;
  }
}

/**
 * Photoshop's name of the profile in which a new document holds the plan's numbers as they are. Photoshop takes a profile
 * for a new document by its name only, and only one that is installed.
 * @throws HaikeiError `profile-unsupported` for one that is not there
 */
export function profileName(photoshop: PhotoshopApi, plan: DocumentPlan): string {
  const name = nameOf(plan);
  const names = installed(photoshop, plan.mode);
  if (names === null || names.includes(name)) return name;
  throw new HaikeiError('profile-unsupported', {
    profile: name,
    reason: 'it is not installed, and Photoshop makes documents in installed profiles only',
  });
}
