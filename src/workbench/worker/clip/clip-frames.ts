import { onionSkin } from '../../../clip/frames/onion-skin.js';
import { plannedFor } from '../../../clip/frames/planned-for.js';
import { type PlannedFrame, planFrames } from '../../../clip/frames/plan-frames.js';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { finerBrush } from '../../../paint/finer-brush.js';
import { type Memory, rememberLast } from '../../../plugin/services/remember.js';
import { firstChannel } from '../../../raster/first-channel.js';
import { framePng } from '../../../raster/clip/frame-png.js';
import { createColourTransform } from '../../../raster/colour/create-colour-transform.js';
import type { Pixels } from '../../../raster/pixels.js';
import { toDisplay } from '../../../raster/to-display.js';
import type { ClipFacts, ClipRequest, ClipRules, FrameRequest, FrameView } from '../../clip/clip-calls.js';
import { NO_RULES } from '../../clip/no-rules.js';
import type { WorkbenchDocument } from '../workbench-document.js';
import { type ClipPlan, clipPlan } from './clip-plan.js';
import { deflate } from './deflate.js';
import { FootagePlates } from './footage-plates.js';
import { type SizedClip, sizedClip } from './sized-clip.js';
import { withBooksOf } from './with-books-of.js';

/** A version of the document. */
interface Clip {
  readonly plan: ClipPlan;
  /** One frame of each kind, in the order in which they first stand. */
  readonly distinct: readonly PlannedFrame[];
  /** For each frame its place among them. */
  readonly places: Uint32Array;
  /** At the size that was looked at last, and at its own. */
  readonly viewed: Memory<SizedClip>;
  readonly written: Memory<SizedClip>;
}

function clipOf(plan: ClipPlan): Clip {
  const known = new Map<string, number>();
  const distinct: PlannedFrame[] = [];
  const places = new Uint32Array(plan.stack.frames);
  for (const planned of planFrames(plan.stack)) {
    const place = known.get(planned.key) ?? distinct.push(planned) - 1;
    known.set(planned.key, place);
    places[planned.frame] = place;
  }
  return { plan, distinct, places, viewed: rememberLast(), written: rememberLast() };
}

/** The open document as a clip: which frames it has, and how each looks. */
export class ClipFrames {
  private rules: ClipRules = NO_RULES;
  private id = 0;
  /** Painted frames of a background that moves. */
  readonly plates = new FootagePlates();
  /** Of the document as it is, and of what it is compared with. */
  private now = rememberLast<Clip>();
  private other = rememberLast<Clip>();

  /** @param software `haikei 0.1.0`, for what is written */
  constructor(
    private readonly document: WorkbenchDocument,
    private readonly software: string,
  ) {}

  /** @throws HaikeiError as `clipPlan`; the clip before is gone all the same */
  async begin(signal: AbortSignal, { clip, rules }: ClipRequest): Promise<ClipFacts> {
    [this.rules, this.id] = [rules, clip];
    [this.now, this.other] = [rememberLast<Clip>(), rememberLast<Clip>()];
    const { plan, distinct, places } = await this.clip(signal, this.document.state.version, 0);
    const canvas = await this.document.readShot(signal);
    const { width, height } = this.document.isPicture ? plan.stack.frame : canvas;
    const measure = { width, height };
    return {
      clip,
      frames: plan.stack.frames,
      size: plan.stack.frame,
      camera: plan.stack.camera !== null,
      finer: finerBrush(canvas, measure),
      measure,
      firsts: places.map((place) => distinct[place]!.frame),
      columns: plan.columns,
      tables: plan.tables.map(({ name }) => name),
    };
  }

  /** As a screen shows it: RGBA, 8 bit. @throws HaikeiError as the call */
  async view(signal: AbortSignal, { level, onion, ...request }: Omit<FrameView, 'painted'>): Promise<Pixels> {
    const clip = await this.find(signal, request);
    const { colour, stack } = clip.plan;
    const sized = await clip.viewed.get(String(level), () => Promise.resolve(sizedClip(stack, level)));
    const planned = plannedFor(sized.stack, plannedAt(clip, request.frame));
    const skins = onion ? await onionSkin(signal, sized.stack, sized.cache, request.frame) : [];
    const { renderer } = sized;
    const pixels =
      skins.length > 0
        ? await renderer.renderOver(signal, planned, skins)
        : await renderer.render(signal, planned);
    return toDisplay(pixels, createColourTransform(colour.profile, colour.mode));
  }

  /** As `haikei clip` writes it. @throws HaikeiError as the call */
  async png(signal: AbortSignal, request: FrameRequest): Promise<readonly Uint8Array[]> {
    const clip = await this.find(signal, request);
    const { colour, stack } = clip.plan;
    const { renderer } = await clip.written.get('', () => Promise.resolve(sizedClip(stack, 0)));
    const pixels = await renderer.render(signal, plannedAt(clip, request.frame));
    const stored = colour.mode === 'gray' ? firstChannel(pixels) : pixels;
    return framePng(stored, { profile: colour.profile, texts: { Software: this.software } }, deflate);
  }

  private find(signal: AbortSignal, { clip, version, plates }: FrameRequest): Promise<Clip> {
    if (clip !== this.id)
      throw new HaikeiError('document-changed', { what: `${this.document.name}: ${clip}` });
    return this.clip(signal, version, plates);
  }

  private clip(signal: AbortSignal, version: number, plates: number): Promise<Clip> {
    const set = this.plates.find(plates);
    const kept = version === this.document.state.version ? this.now : this.other;
    const make = async (): Promise<Clip> => {
      const rules = withBooksOf(this.rules, this.document.booksAt(version));
      return clipOf(await clipPlan(signal, this.document.at(version), rules, set));
    };
    // While a set is painted, it grows.
    return kept.get(`${version} ${plates} ${set?.plates.length ?? 0}`, make);
  }
}

function plannedAt({ distinct, places, plan }: Clip, frame: number): PlannedFrame {
  const planned = distinct[places[frame] ?? -1];
  if (planned) return planned;
  throw new HaikeiError('internal', { reason: `frame ${frame} of ${plan.stack.frames}` });
}
