import { linkFailed } from '../../inference/drivers/webview/bridge/link-failed.js';
import type { LoadedPage } from '../../inference/drivers/webview/host/connection.js';
import {
  elementPort,
  type MessageTarget,
  type WebviewElement,
} from '../../inference/drivers/webview/host/element-port.js';
import { untilLoaded } from './until-loaded.js';
import type { PluginPages } from './plugin-pages.js';

/** The one page of the plugin, as UXP names files of it. */
const PAGE = 'plugin:/webview.html';

/** Webviews in whatever of the plugin is open: panels and dialogs, the one that was opened last. */
export class WebviewPages implements PluginPages {
  private readonly places: HTMLElement[] = [];
  private readonly listeners = new Set<() => void>();
  private current: { readonly place: HTMLElement; readonly element: HTMLElement } | null = null;

  constructor(private readonly target: MessageTarget) {}

  get isOpen(): boolean {
    return this.places.length > 0;
  }

  /** @param place an element of an open panel or dialog */
  add(place: HTMLElement): void {
    this.places.push(place);
  }

  remove(place: HTMLElement): void {
    this.places.splice(0, this.places.length, ...this.places.filter((other) => other !== place));
    if (this.current?.place !== place) return;
    this.takeAway(this.current.element);
    for (const listener of this.listeners) listener();
  }

  onClosed(listener: () => void): void {
    this.listeners.add(listener);
  }

  async load(signal: AbortSignal): Promise<LoadedPage> {
    const place = this.places.at(-1);
    if (!place) throw linkFailed('no panel is open');
    const element = newWebview(place.ownerDocument);
    const loaded = untilLoaded(signal, element);
    this.current = { place, element };
    place.appendChild(element);
    try {
      await loaded;
    } catch (error) {
      this.takeAway(element);
      throw error;
    }
    return { port: elementPort(element, this.target), unload: () => this.takeAway(element) };
  }

  private takeAway(element: HTMLElement): void {
    element.remove();
    if (this.current?.element === element) this.current = null;
  }
}

/** As small as it can be and still be shown: what is hidden may be put to sleep. */
function newWebview(document: Document): HTMLElement & WebviewElement {
  const element = document.createElement('webview');
  const attributes = { src: PAGE, width: '1px', height: '1px', tabindex: '-1', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element.style, {
    position: 'absolute',
    right: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
  });
  return element as HTMLElement & WebviewElement;
}
