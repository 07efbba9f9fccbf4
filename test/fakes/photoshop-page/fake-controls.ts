import { fromBase64, toBase64 } from '../../../src/inference/drivers/webview/bridge/base64.js';
import { decodeFrame, encodeFrame } from '../../../src/inference/drivers/webview/bridge/frame.js';
import type { UxpEntry } from '../../../src/plugin/files/uxp-plugin-files.js';
import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import { describePsd } from '../photoshop/describe-psd.js';
import type { FakeStep } from '../photoshop/fake-action.js';
import type { FakeDocument } from '../photoshop/fake-document.js';
import { fullSamples } from '../photoshop/fake-image.js';
import { FakePhotoshop } from '../photoshop/fake-photoshop.js';
import { openInFake, type Opened } from '../photoshop/open-in-fake.js';
import { BridgeLog } from '../uxp-page/bridge-log.js';
import type { Clock } from '../uxp-page/clock.js';
import { type FolderFiles, folderEntry } from '../plugin/chosen-folder.js';
import { documentText } from './document-text.js';
import { WEBVIEW_PAGE } from '../uxp-page/fake-webview.js';
import type { HostModules } from '../uxp-page/host-modules.js';
import { ownGlobals } from '../uxp-page/own-globals.js';

export interface LayerSamples {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly depth: number;
  /** Little endian, 16 bit from 0 to 65535. */
  readonly base64: string;
}

const PANEL = 'haikeiPanel';

/** What a person at Photoshop does and sees, and what can go wrong there; for whoever drives the page. */
export class FakeControls {
  readonly photoshop = new FakePhotoshop();
  readonly log = new BridgeLog();
  /** When this page was done, before the plugin's script; milliseconds of the page's clock. */
  readyAt = 0;
  private opened: Opened | null = null;
  private isPanelOpen = false;
  private chosen: { readonly name: string; readonly files: FolderFiles } | null = null;
  private held: { readonly name: string; readonly until: Promise<void> } | null = null;

  constructor(
    readonly clock: Clock,
    private readonly root: HTMLElement,
    private readonly modules: () => HostModules,
  ) {}

  /** Opens a PSD that lies beside the page. */
  async open(name: string, url: string): Promise<void> {
    const bytes = new Uint8Array(await (await ownGlobals.fetch(url)).arrayBuffer());
    const opened = openInFake(describePsd(bytes), this.photoshop);
    opened.document.format = { ...opened.document.format, name };
    this.opened = opened;
    this.photoshop.action.notify('open');
  }

  get document(): FakeDocument {
    if (!this.opened) throw new Error('no document is open');
    return this.opened.document;
  }

  text(): string {
    return documentText(this.document);
  }

  /** The layers panel, as text. */
  async stack(): Promise<string> {
    const { signal } = new ownGlobals.AbortController();
    return stackToText(await this.opened!.host.readShot(signal));
  }

  samples(name: string): LayerSamples {
    const { pixels } = this.document.named(name);
    if (!pixels) throw new Error(`${name} has no pixels`);
    const { width, height, channels, depth } = pixels;
    const data = depth === 16 ? fullSamples(pixels.data) : pixels.data;
    const base64 = toBase64(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return { width, height, channels, depth, base64 };
  }

  /** The document in front, whoever made it. */
  front(): { readonly text: string; readonly history: readonly string[] } | null {
    const { front } = this.photoshop;
    return front && { text: documentText(front), history: front.history };
  }

  /** What is chosen from now on where a folder is asked for: files by their paths, base64. */
  choose(name: string, files: Readonly<Record<string, string>>): void {
    const bytes = Object.entries(files).map(([path, base64]) => [path, fromBase64(base64)!] as const);
    this.chosen = { name, files: new Map(bytes) };
  }

  /** Files of this name are not read until `letRead`. */
  holdBack(name: string): void {
    this.held = { name, until: new Promise((resolve) => (this.letRead = resolve)) };
  }

  letRead: () => void = () => undefined;

  chosenFolder(binary: unknown): UxpEntry | null {
    const before = (name: string): Promise<void> =>
      this.held?.name === name ? this.held.until : Promise.resolve();
    return this.chosen && folderEntry(this.chosen.name, this.chosen.files, { binary, before });
  }

  undo(): void {
    this.document.undo();
  }

  /** The page in the webview is somewhere else of a sudden, as after a crash: whatever it computed or knew is lost. */
  loseWebview(): void {
    this.frame.src = 'about:blank';
  }

  /** A message from the page, however it came about. */
  say(text: string): void {
    window.dispatchEvent(new MessageEvent('message', { data: text, origin: WEBVIEW_PAGE }));
  }

  /** Whatever a test wants said later. */
  sayLate: () => void = () => undefined;

  /** A sound frame in place of another one, with nonsense in it. */
  nonsense(text: string): string {
    const frame = decodeFrame(JSON.parse(text));
    if (!frame) throw new Error('no frame');
    return JSON.stringify(encodeFrame({ ...frame, part: 0, parts: 1, body: new Uint8Array(16) }));
  }

  private get frame(): HTMLIFrameElement {
    const webview = document.querySelector<HTMLElement & { frame: HTMLIFrameElement }>('fake-webview');
    if (!webview) throw new Error('no webview');
    return webview.frame;
  }

  get setUpAt(): number | null {
    return this.modules().setUpAt;
  }

  openPanel(): void {
    this.isPanelOpen = true;
    this.modules().entries().panels[PANEL]!.create(this.root);
  }

  closePanel(): void {
    if (!this.isPanelOpen) return;
    this.isPanelOpen = false;
    this.modules().entries().panels[PANEL]!.destroy(this.root);
    this.root.replaceChildren();
  }

  chooseInMenu(id: string): void {
    this.modules().entries().panels[PANEL]!.invokeMenu(id);
  }

  runCommand(id: string): Promise<void> {
    return this.modules().entries().commands[id]!.run();
  }

  /** From now on runs are recorded. */
  record(): void {
    this.photoshop.action.recording = [];
  }

  get steps(): readonly FakeStep[] {
    return this.photoshop.action.recording ?? [];
  }

  /** As an action is played: Photoshop knows the function by its name only. */
  async play({ methodName, info }: FakeStep): Promise<void> {
    const played = (window as unknown as Record<string, unknown>)[methodName];
    if (typeof played !== 'function') throw new Error('Script action failed.');
    const context = { isCancelled: false, onCancel: undefined, reportProgress: () => undefined };
    await (played as (context: unknown, info: unknown) => Promise<void>)(context, info);
  }
}

declare global {
  interface Window {
    fake: FakeControls;
  }
}
