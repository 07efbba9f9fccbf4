import type { DocumentPlan } from '../../document-plan.js';
import type { EditableDocument } from '../api/ps-document.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { documentColour } from '../profile/document-colour.js';
import { documentFacts } from '../read/document-facts.js';
import { refused } from '../refused.js';

/** What most pictures say; only printing asks for it. */
const RESOLUTION = 72;

async function create(scope: ModalScope, plan: DocumentPlan, profile: string): Promise<EditableDocument> {
  const { name, width, height, depth, mode } = plan;
  const made = await scope.createDocument({
    name,
    width,
    height,
    resolution: RESOLUTION,
    mode: mode === 'rgb' ? 'RGBColorMode' : 'grayscaleMode',
    fill: 'transparent',
    depth,
    profile,
  });
  if (made === null) throw refused('createDocument', 'no document was made');
  try {
    await scope.hostControl.registerAutoCloseDocument(made.id);
  } catch (error) {
    await made.closeWithoutSaving();
    throw error;
  }
  return made;
}

/** Photoshop may make another document than it was asked for, as with the settings of the last one. */
function check(document: EditableDocument, plan: DocumentPlan, profile: string): void {
  const { width, height, mode, depth } = documentFacts(document);
  const { name } = documentColour(document, mode);
  const found = `${width}×${height} ${mode} ${depth} ${name ?? ''}`;
  const wanted = `${plan.width}×${plan.height} ${plan.mode} ${plan.depth} ${profile}`;
  if (found !== wanted) throw refused('createDocument', `${found} for ${wanted}`);
}

/**
 * A new document of the plan's form with one empty layer, in front. It closes unsaved when the modal scope ends, until
 * that is taken back: https://developer.adobe.com/photoshop/uxp/2022/ps_reference/media/executeasmodal/
 */
export async function makeDocument(
  scope: ModalScope,
  plan: DocumentPlan,
  profile: string,
): Promise<EditableDocument> {
  const document = await create(scope, plan, profile);
  check(document, plan, profile);
  if (scope.activeDocument?.id !== document.id) scope.activeDocument = document;
  return document;
}
