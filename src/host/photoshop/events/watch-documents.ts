import type { LayerId } from '../../../scene/layer.js';
import type { NotificationListener } from '../api/ps-action.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';
import { layerIdOf } from '../read/scene-layers.js';

/** What may have changed: the layers or the document in front, or pixels too. */
export interface DocumentEvent {
  readonly document: { readonly id: number; readonly name: string } | null;
  /** Layers selected in the layers panel, which is where an artist's strokes go. */
  readonly active: readonly LayerId[];
  /** `none` are only names, eyes, order and selections; `active` pixels of the active layers; `any` whatever there is. */
  readonly pixels: 'none' | 'active' | 'any';
}

/** Every change of a document makes a history state; the others are told because they make none. */
const EVENTS = ['open', 'close', 'newDocument', 'select', 'hide', 'show', 'historyStateChanged'] as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const hasTarget = (descriptor: unknown, ref: string): boolean =>
  isRecord(descriptor) &&
  Array.isArray(descriptor['_target']) &&
  descriptor['_target'].some((target: unknown) => isRecord(target) && target['_ref'] === ref);

/** A step back or forth in history may bring back anything. */
function pixelsOf(event: string, descriptor: unknown): DocumentEvent['pixels'] {
  if (event === 'historyStateChanged') return 'active';
  return event === 'select' && hasTarget(descriptor, 'historyState') ? 'any' : 'none';
}

/** The document in front as it is now. */
export function frontDocument({ app }: PhotoshopApi): Omit<DocumentEvent, 'pixels'> {
  const document = app.activeDocument;
  if (document === null) return { document: null, active: [] };
  const { id, name } = document;
  return { document: { id, name }, active: Array.from(document.activeLayers, layerIdOf) };
}

/** Tells of every event that may change what a panel shows. @returns what ends it */
export function watchDocuments(photoshop: PhotoshopApi, heard: (event: DocumentEvent) => void): () => void {
  const listener: NotificationListener = (event, descriptor) =>
    heard({ ...frontDocument(photoshop), pixels: pixelsOf(event, descriptor) });
  photoshop.action.addNotificationListener(EVENTS, listener);
  return () => void photoshop.action.removeNotificationListener(EVENTS, listener);
}
