import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { PsdHost } from '../../host/psd/psd-host.js';
import { describeError } from '../../locales/describe-error.js';
import type { Provenance } from '../../provenance/provenance.js';
import { parseIccProfile } from '../../raster/colour/parse-icc-profile.js';
import { chooseBackground } from '../../scene/background/choose-background.js';
import type { PlacementPlan } from '../../scene/placement-plan.js';
import { describeNote } from '../../scene/picture/describe-note.js';
import { stackToText } from '../../scene/picture/stack-to-text.js';
import { planPlacement } from '../../scene/placement/plan-placement.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import type { RoleAssignment } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';
import type { CliContext } from '../cli-context.js';
import { openInput } from '../input/open-input.js';
import { reportError } from '../program/report-error.js';
import type { InspectOptions } from '../program/add-inspect-command.js';
import { parseRoles } from '../settings/parse-roles.js';

interface Inspection {
  readonly shot: Shot;
  readonly roles: RoleAssignment;
  readonly plan: PlacementPlan | null;
  /** Why there is no plan. */
  readonly problem: HaikeiError | null;
}

function inspect(shot: Shot, options: InspectOptions): Inspection {
  const roles = assignRoles(shot, parseRoles(options.role ?? []));
  try {
    const source = chooseBackground(shot, roles, options.background ?? null);
    return { shot, roles, plan: planPlacement(shot, roles, source.layer.id), problem: null };
  } catch (error) {
    if (!isHaikeiError(error)) throw error;
    return { shot, roles, plan: null, problem: error };
  }
}

function profileName(shot: Shot, untagged: string): string {
  if (shot.profile === null) return untagged;
  try {
    return parseIccProfile(shot.profile).description;
  } catch (error) {
    if (error instanceof HaikeiError && error.code === 'profile-unsupported') {
      return (error as HaikeiError<'profile-unsupported'>).details.profile;
    }
    throw error;
  }
}

function describeShot({ texts }: CliContext, shot: Shot): string {
  return texts.report.document({
    name: shot.name,
    size: `${shot.width}×${shot.height}`,
    depth: shot.depth,
    mode: shot.mode === 'rgb' ? 'RGB' : texts.report.grey,
    profile: profileName(shot, texts.report.untagged),
  });
}

/** A file whose XMP cannot be read can be painted all the same; the user is told. */
function readRecords({ terminal, locale }: CliContext, host: PsdHost): readonly Provenance[] {
  try {
    return host.provenance();
  } catch (error) {
    if (!isHaikeiError(error)) throw error;
    terminal.note(describeError(error, locale).what);
    return [];
  }
}

/** `haikei inspect`: looks, paints nothing, writes nothing. The status is that of the problem it found, if any. */
export async function inspectCommand(
  context: CliContext,
  input: string,
  options: InspectOptions,
): Promise<number> {
  const { signal, terminal, locale, texts, json } = context;
  const host = await openInput(signal, input, options.cels ?? null);
  const found = inspect(await host.readShot(signal), options);
  const provenance = readRecords(context, host);
  if (json) {
    const roles = Object.fromEntries(found.roles);
    const { profile, ...shot } = found.shot;
    terminal.result(
      JSON.stringify({
        event: 'inspected',
        shot,
        tagged: profile !== null,
        roles,
        plan: found.plan,
        provenance,
      }),
    );
  } else {
    const { shot, roles, plan } = found;
    const stack = stackToText(shot, { locale, roles, keys: true, ...(plan !== null && { plan }) });
    const notes = (plan?.notes ?? []).map((note) => describeNote(note, locale));
    const records = provenance.map((record) => JSON.stringify(record, null, 2));
    const origin = records.length === 0 ? [texts.report.noProvenance] : [texts.report.provenance, ...records];
    terminal.result([describeShot(context, shot), '', stack, '', ...notes, ...origin].join('\n'));
  }
  return found.problem === null ? 0 : reportError(found.problem, { terminal, locale, json });
}
