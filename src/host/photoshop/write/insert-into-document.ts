import type { LayerId } from '../../../scene/layer.js';
import type { InsertReport, PlateInsertion } from '../../host.js';
import type { PsAction } from '../api/ps-action.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { deleteLayers } from '../commands/delete-layers.js';
import { selectLayers } from '../commands/select-layers.js';
import { asOneStep } from '../modal/as-one-step.js';
import { whileActive } from '../modal/while-active.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { documentColour } from '../profile/document-colour.js';
import { documentFacts } from '../read/document-facts.js';
import { findLayer } from '../read/list-layers.js';
import { readStack, type ReadStack } from '../read/read-stack.js';
import { layerIdOf, sceneLayers } from '../read/scene-layers.js';
import { checkPlate } from './check-plate.js';
import { liveLayer } from './live-layer.js';
import { findLight } from './find-light.js';
import { putPlate } from './put-plate.js';
import { verifyStack } from './verify-stack.js';
import type { WriteContext } from './write-context.js';

interface InsertContext extends WriteContext {
  /** As it was before the first step. */
  readonly stack: ReadStack;
}

/** Plate, light and group of an earlier run. */
function oldLayers({ document, facts }: WriteContext, { plan }: PlateInsertion): readonly PsLayer[] {
  if (plan.action === 'insert') return [];
  const plate = liveLayer(document, plan.plate);
  const { layers, group } = findLight(document, facts, plate);
  return [plate, ...layers.map(({ layer }) => layer), ...(group ? [group.layer] : [])];
}

/** What is to go goes now where Photoshop can bring it back, and else when nothing can go wrong any more. */
async function bury({ scope, document, doomed }: WriteContext): Promise<void> {
  const ids = doomed.map(({ id }) => id);
  const byHand = scope.step?.byHand;
  if (byHand) byHand.doomed.push(...doomed);
  else await scope.play(deleteLayers(document.id, ids));
}

async function insertAndVerify(context: InsertContext, insertion: PlateInsertion): Promise<PsLayer> {
  const { document, action, scope, created } = context;
  const before = sceneLayers(context.stack);
  const active = Array.from(document.activeLayers).map(({ id }) => id);
  const old = oldLayers(context, insertion).map(layerIdOf);
  const plate = await putPlate(context, insertion);
  await bury(context);
  const kept = active.filter((id) => findLayer(document.layers, id) !== undefined);
  await scope.play(selectLayers(document.id, kept));
  const after = sceneLayers(await readStack(action, document));
  const ours = new Set<LayerId>([...old, ...created.map(layerIdOf)]);
  const { plan, hideSource } = insertion;
  verifyStack({ before, after, plan, plate: layerIdOf(plate), ours, hideSource });
  return plate;
}

export interface InsertRequest {
  readonly action: PsAction;
  readonly document: PsDocument;
  readonly insertion: PlateInsertion;
}

/** Puts a plate in as one history state, verified before it is committed; otherwise the document is as it was. */
export async function insertIntoDocument(scope: ModalScope, request: InsertRequest): Promise<InsertReport> {
  const { action, document, insertion } = request;
  const docFacts = documentFacts(document);
  checkPlate(insertion, docFacts);
  const stack = await readStack(action, document);
  const context: InsertContext = {
    scope,
    action,
    document: scope.editDocument(document),
    colour: documentColour(document, docFacts.mode),
    stack,
    facts: stack.facts,
    created: [],
    doomed: [],
    depth: docFacts.depth,
    mode: docFacts.mode,
    notes: [],
  };
  const step = {
    document,
    name: insertion.light?.groupName ?? insertion.name,
    work: () => insertAndVerify(context, insertion),
  };
  const plate = await whileActive(scope, document, () => asOneStep(scope, step));
  const approximated = context.colour.exchange === null ? [] : ['profile-through-srgb'];
  return { plate: layerIdOf(plate), approximated, notes: context.notes };
}
