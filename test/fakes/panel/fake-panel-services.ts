import { rectHeight, rectWidth } from '../../../src/geometry/rect.js';
import { throwIfCancelled } from '../../../src/errors/throw-if-cancelled.js';
import type { Locale } from '../../../src/locales/locale.js';
import type { PaintRun, RunProgress } from '../../../src/panel/services/paint-run.js';
import type { PanelDocument } from '../../../src/panel/services/panel-document.js';
import type { PanelServices } from '../../../src/panel/services/panel-services.js';
import type { Role } from '../../../src/scene/role.js';
import { fineModel, foreignModel } from './fake-models.js';
import { fakePicture } from './fake-picture.js';
import { fakeShot } from './fake-shot.js';

/** Tiles that the fake's plate has. */
export const TILES = 12;

/** A world in memory: what it remembers and was asked for lies open, and `services` can be overridden piece by piece. */
export class FakePanel {
  readonly stored = new Map<string, string>();
  readonly roles = new Map<string, Readonly<Record<string, Role>>>();
  readonly runs: PaintRun[] = [];
  readonly previews: string[] = [];
  readonly thumbnails: string[] = [];
  /** Tiles painted so far, over all runs. */
  tiles = 0;
  time = 0;
  private listener: (document: PanelDocument | null) => void = () => undefined;

  constructor(
    private readonly overrides: Partial<PanelServices> = {},
    private readonly locale: Locale = 'en',
  ) {}

  /** What the host tells the panel. */
  bring(document: PanelDocument | null): void {
    this.listener(document);
  }

  readonly document: PanelDocument = { id: 'doc-1', name: 'c012.psd', revision: 1 };

  get services(): PanelServices {
    return {
      locale: this.locale,
      version: '0.1.0',
      now: () => this.time,
      wait: () => Promise.resolve(),
      subscribeDocument: (listener) => {
        this.listener = listener;
        listener(this.document);
        return () => (this.listener = () => undefined);
      },
      readShot: () => Promise.resolve(fakeShot()),
      readRoles: (_signal, document) => Promise.resolve(this.roles.get(document) ?? {}),
      writeRoles: (_signal, document, roles) => {
        this.roles.set(document, roles);
        return Promise.resolve();
      },
      readCatalogue: () =>
        Promise.resolve({
          models: [fineModel, foreignModel],
          lights: [{ id: 'dusk', title: { en: 'Dusk', ja: '薄暮' } }],
        }),
      thumbnail: (_signal, request) => {
        this.thumbnails.push(JSON.stringify(request.job.look));
        return Promise.resolve(fakePicture(160, 90));
      },
      preview: (_signal, { job, region }) => {
        this.previews.push(JSON.stringify(job));
        const picture = fakePicture(rectWidth(region), rectHeight(region));
        return Promise.resolve({ region, before: picture, after: picture });
      },
      paint: (signal, run, onProgress) => this.paint(signal, run, onProgress),
      selfTest: () =>
        Promise.resolve({
          drivers: [
            { name: 'webview, WebGPU', speed: null, problem: 'no adapter' },
            { name: 'webview, WASM', speed: 0.42, problem: '' },
          ],
          chosen: 'webview, WASM',
          memory: 8_000_000_000,
        }),
      readStored: (_signal, name) => Promise.resolve(this.stored.get(name) ?? null),
      writeStored: (_signal, name, text) => {
        this.stored.set(name, text);
        return Promise.resolve();
      },
      ...this.overrides,
    };
  }

  /** Runs as the real use case does: the signal is asked between two tiles, each of which takes a second. */
  private async paint(
    signal: AbortSignal,
    run: PaintRun,
    onProgress: (progress: RunProgress) => void,
  ): ReturnType<PanelServices['paint']> {
    this.runs.push(run);
    for (const [job] of run.jobs.entries()) {
      for (let done = 0; done < TILES; done++) {
        throwIfCancelled(signal);
        onProgress({ stage: 'painting', done, total: TILES, job });
        await Promise.resolve();
        this.tiles++;
        this.time += 1000;
      }
    }
    throwIfCancelled(signal);
    const plates = run.jobs.map(({ background }) => ({
      name: `Haikei – gouache · ${background ?? 'BG'}`,
      source: background ?? 'BG',
      updated: false,
      notes: [],
      told: [],
    }));
    return { plates, undoName: null };
  }
}
