import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';
import type { PsDocument } from '../api/ps-document.js';

/** @throws HaikeiError `document-changed` when it was closed */
export function findDocument({ app }: PhotoshopApi, id: number, name: string): PsDocument {
  const document = Array.from(app.documents).find((open) => open.id === id);
  if (document) return document;
  throw new HaikeiError('document-changed', { what: `${name}: ×` });
}
