import { checkLicence } from '../../../inference/licence-gate.js';
import type { Session } from '../../../inference/driver.js';
import { describeProvenance } from '../../../paint/describe-provenance.js';
import { lightPlate } from '../../../paint/light-plate.js';
import { lookHands } from '../../../paint/look-hands.js';
import type { PaintModel } from '../../../paint/paint-model.js';
import { paintPixels } from '../../../paint/paint-pixels.js';
import type { Picture } from '../../../pictures/picture.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { createColourTransform } from '../../../raster/colour/create-colour-transform.js';
import type { LightScript } from '../../../raster/light/light-script.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PaintWith } from '../plate/paint-picture.js';
import type { PictureSize } from '../../../clip/picture-size.js';

/** A model whose network is loaded once for all frames. */
class HeldModel implements PaintModel {
  private session: Promise<Session> | null = null;

  constructor(private readonly model: PaintModel) {}

  get card(): PaintModel['card'] {
    return this.model.card;
  }

  async open(signal: AbortSignal): Promise<Session> {
    this.session ??= this.model.open(signal);
    const session = await this.session;
    const { inputs, outputs } = session;
    return { inputs, outputs, run: (...args) => session.run(...args), dispose: () => Promise.resolve() };
  }

  async release(): Promise<void> {
    const session = await this.session?.catch(() => null);
    await session?.dispose();
  }
}

/** Paints the frames of footage one after the other, as a plate is painted, the network loaded once. */
export class FootagePainter {
  private readonly model: HeldModel;

  constructor(
    private readonly request: PaintWith,
    private readonly frame: PictureSize,
    private readonly script: LightScript | null,
  ) {
    this.model = new HeldModel(request.model);
  }

  /** @throws HaikeiError what `openLight` and the licence gate throw, before any work */
  static async create(signal: AbortSignal, request: PaintWith, frame: PictureSize): Promise<FootagePainter> {
    const { job, model, lights } = request;
    checkLicence(model.card, job.profile, []);
    const script = job.look.light === null ? null : await lights.open(signal, job.look.light);
    return new FootagePainter(request, frame, script);
  }

  private get hands(): Readonly<Record<string, number>> {
    return lookHands(this.request.model.card, this.request.job.look.hands);
  }

  /** RGB of the depth and in the profile of the picture. */
  async paint(signal: AbortSignal, { pixels, profile }: Picture): Promise<Pixels> {
    const { strength, detail, tile } = this.request.job;
    const painted = await paintPixels(signal, {
      source: pixels,
      transform: createColourTransform(profile, 'rgb'),
      frame: this.frame,
      detail,
      model: this.model,
      hands: this.hands,
      strength,
      tile,
      onTile: () => undefined,
      onStrip: () => undefined,
    });
    if (this.script === null) return painted.pixels;
    const { width, height } = pixels;
    const bounds = { left: 0, top: 0, right: width, bottom: height };
    const shot = {
      name: '',
      ...this.frame,
      depth: pixels.depth === 16 ? 16 : 8,
      mode: 'rgb',
      profile,
      layers: [],
    } as const;
    return lightPlate(this.script, { shot, hands: this.hands, pixels: painted.pixels, bounds }, true).pixels;
  }

  provenance(): Provenance {
    const { model, job, software, now } = this.request;
    const source = { name: 'footage', key: null };
    const light = this.script?.id ?? null;
    return describeProvenance({
      card: model.card,
      job,
      hands: this.hands,
      light,
      source,
      software,
      now: now(),
    });
  }

  release(): Promise<void> {
    return this.model.release();
  }
}
