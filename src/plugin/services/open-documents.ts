import { HaikeiError } from '../../errors/haikei-error.js';
import type { PhotoshopApi } from '../../host/photoshop/api/photoshop-api.js';
import { PhotoshopHost } from '../../host/photoshop/photoshop-host.js';

/** A host on each open document; one each, since a host lets only one thing at a time happen to its document. */
export class OpenDocuments {
  private readonly hosts = new Map<string, PhotoshopHost>();

  constructor(
    private readonly photoshop: PhotoshopApi,
    private readonly wait: (milliseconds: number) => Promise<void>,
  ) {}

  /** @throws HaikeiError `document-changed` when it was closed */
  host(id: string): PhotoshopHost {
    const document = Array.from(this.photoshop.app.documents).find((open) => String(open.id) === id);
    const known = this.hosts.get(id);
    if (!document) {
      this.hosts.delete(id);
      throw new HaikeiError('document-changed', { what: `${known?.name ?? id}: ×` });
    }
    if (known && known.name === document.name) return known;
    const host = new PhotoshopHost(this.photoshop, document, this.wait);
    this.hosts.set(id, host);
    return host;
  }
}
