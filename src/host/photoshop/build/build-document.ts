import type { DocumentPlan } from '../../document-plan.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';
import type { EditableDocument } from '../api/ps-document.js';
import { asOneStep } from '../modal/as-one-step.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { runModal } from '../modal/run-modal.js';
import { readStack } from '../read/read-stack.js';
import { sceneLayers } from '../read/scene-layers.js';
import { refused } from '../refused.js';
import { steadyPhotoshop } from '../steady/steady-photoshop.js';
import type { Wait } from '../wait.js';
import type { WriteContext } from '../write/write-context.js';
import { fillDocument } from './fill-document.js';
import { makeDocument } from './make-document.js';
import { profileName } from './profile-name.js';
import { recordPlates } from './record-plates.js';
import { verifyDocument } from './verify-document.js';

export interface BuildRequest {
  readonly photoshop: PhotoshopApi;
  readonly wait: Wait;
  readonly plan: DocumentPlan;
}

async function fill(context: WriteContext, plan: DocumentPlan): Promise<void> {
  const { document, scope, action } = context;
  const [first, ...others] = Array.from(document.layers);
  if (!first || others.length > 0 || first.isBackgroundLayer)
    throw refused('createDocument', `${others.length + 1} layers for an empty one`);
  await fillDocument(context, plan, scope.edit(first));
  const stack = await readStack(action, document);
  verifyDocument(sceneLayers(stack), plan);
  await recordPlates(context, stack.facts.xmp, plan.provenance);
}

async function build(scope: ModalScope, { photoshop, plan }: BuildRequest, profile: string): Promise<void> {
  const document: EditableDocument = await makeDocument(scope, plan, profile);
  const context: WriteContext = {
    scope,
    action: photoshop.action,
    document,
    colour: { name: profile, profile: plan.profile, exchange: null },
    facts: { xmp: null, records: [], layers: new Map() },
    created: [],
    doomed: [],
    notes: [],
    depth: plan.depth,
    mode: plan.mode,
  };
  await asOneStep(scope, { document, name: plan.name, work: () => fill(context, plan) });
  scope.check();
  await scope.hostControl.unregisterAutoCloseDocument(document.id);
}

/**
 * Makes a new document in Photoshop, in front, with all that the plan has, as one history state. Photoshop is held for as
 * long as that takes; it can be stopped between layers. Whatever fails, no document is left open.
 * @throws HaikeiError `profile-unsupported`, `host-busy`, `host-refused`, `cancelled`
 */
export async function buildDocument(signal: AbortSignal, request: BuildRequest): Promise<void> {
  const { wait, plan } = request;
  const photoshop = steadyPhotoshop(request.photoshop, wait);
  const profile = profileName(photoshop, plan);
  await runModal({ photoshop, signal, wait, commandName: plan.name }, (scope) =>
    build(scope, { ...request, photoshop }, profile),
  );
}
