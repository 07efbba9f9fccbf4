import { toBase64 } from '../../../src/inference/drivers/webview/bridge/base64.js';
import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { FakeAfterEffects } from '../aftereffects/fake-after-effects.js';
import { type OpenedComp, openProjectIn } from '../aftereffects/open-in-after-effects.js';
import { BridgeLog } from '../uxp-page/bridge-log.js';
import type { HostModules } from '../uxp-page/host-modules.js';
import { ownGlobals } from '../uxp-page/own-globals.js';
import { buildShot } from './build-shot.js';

const PANEL = 'haikeiPanel';

/** What a person at After Effects does and sees; for whoever drives the page. */
export class AfterEffectsControls {
  readonly log = new BridgeLog();
  /** What a person answers who is asked for a file. */
  fileToOpen: string | null = null;

  private opened: OpenedComp | null = null;

  constructor(
    readonly ae: FakeAfterEffects,
    private readonly root: HTMLElement,
    private readonly modules: () => HostModules,
  ) {
    // What After Effects writes late comes in a while.
    setInterval(() => ae.disk.passTime(), 20);
  }

  /** Makes a composition of a PSD that lies beside the page. */
  async open(name: string): Promise<void> {
    const bytes = new Uint8Array(await (await ownGlobals.fetch(name)).arrayBuffer());
    const [builder, comp] = await buildShot(name, bytes);
    this.opened = openProjectIn(this.ae, builder, comp, 'nested');
  }

  openPanel(): void {
    this.modules().entries().panels[PANEL]!.create(this.root);
  }

  /** The composition's layers, as text. */
  async stack(): Promise<string> {
    const shot = await this.opened!.host.readShot(new ownGlobals.AbortController().signal);
    return stackToText(shot, { roles: assignRoles(shot) });
  }

  /** All that the project is, as text. */
  project(): string {
    return JSON.stringify(this.ae.state);
  }

  /** Edit › Undo, newest last. */
  history(): readonly string[] {
    return this.ae.undoLog.map(({ name }) => name);
  }

  undo(): void {
    this.ae.undo();
  }

  /** Paths of all files that there are. */
  files(): readonly string[] {
    return [...this.ae.disk.files.keys()];
  }

  /** @returns a file in base 64; empty where there is none */
  read(path: string): string {
    return toBase64(this.ae.disk.files.get(path) ?? new Uint8Array(0));
  }

  write(path: string, text: string): void {
    this.ae.disk.files.set(path, new ownGlobals.TextEncoder().encode(text));
  }
}

declare global {
  interface Window {
    afterEffects: AfterEffectsControls;
  }
}
