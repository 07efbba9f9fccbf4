import { rectFromSize } from '../../geometry/rect.js';
import { checkLicence } from '../../inference/licence-gate.js';
import { describeProvenance } from '../describe-provenance.js';
import { lightPlate } from '../light-plate.js';
import { lookHands } from '../look-hands.js';
import { openLight } from '../open-light.js';
import type { LonePicture } from '../paint-picture.js';
import type { PaintRequest } from '../paint-request.js';
import { paintPixels } from '../paint-pixels.js';
import type { Provenance } from '../../provenance/provenance.js';
import { createColourTransform } from '../../raster/colour/create-colour-transform.js';
import type { LightScript } from '../../raster/light/light-script.js';
import type { Pixels } from '../../raster/pixels.js';
import type { Size } from '../working-size.js';
import { HeldModel } from './held-model.js';

/** What every frame is painted with. */
type PaintWith = Pick<PaintRequest, 'job' | 'model' | 'lights' | 'software' | 'now' | 'lightFrame'>;

/** Paints the frames of footage one after the other, as a plate is painted, the network loaded once. */
export class FootagePainter {
  private readonly model: HeldModel;

  constructor(
    private readonly request: PaintWith,
    /** What brushes are measured by, and a light where nothing else is said. */
    private readonly frame: Size,
    private readonly script: LightScript | null,
  ) {
    this.model = new HeldModel(request.model);
  }

  /** @throws HaikeiError what `openLight` and the licence gate throw, before any work */
  static async create(signal: AbortSignal, request: PaintWith, frame: Size): Promise<FootagePainter> {
    checkLicence(request.model.card, request.job.profile, []);
    const script = await openLight(signal, request, { mode: 'rgb' });
    return new FootagePainter(request, frame, script);
  }

  private get hands(): Readonly<Record<string, number>> {
    return lookHands(this.request.model.card, this.request.job.look.hands);
  }

  /** @param picture RGB; so is what comes of it, of its depth and in its profile */
  async paint(signal: AbortSignal, { pixels, profile }: LonePicture): Promise<Pixels> {
    const { frame } = this;
    const { job, lightFrame = frame } = this.request;
    const { strength, detail, tile } = job;
    const painted = await paintPixels(signal, {
      source: pixels,
      transform: createColourTransform(profile, 'rgb'),
      frame,
      detail,
      model: this.model,
      hands: this.hands,
      strength,
      tile,
      onTile: () => undefined,
      onStrip: () => undefined,
    });
    const bounds = rectFromSize(pixels.width, pixels.height);
    const plate = { frame: lightFrame, hands: this.hands, pixels: painted.pixels, bounds };
    return lightPlate(this.script, plate, true).pixels;
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
