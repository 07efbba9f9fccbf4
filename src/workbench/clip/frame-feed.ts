import type { HaikeiError } from '../../errors/haikei-error.js';
import { knownError } from '../../panel/control/known-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { FrameView } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { FrameStore } from './frame-store.js';
import { type FrameViews, frameViews } from './frame-views.js';

interface FeedWorld {
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
  readonly fetchFrame: (view: FrameView) => Promise<ImageBitmap>;
}

/** Frames that are fetched ahead while the clip is played; otherwise one for the next step. */
const AHEAD = 12;
/** The worker composites one after the other; the second waits there rather than here. */
const AT_ONCE = 2;

const keyOf = ({ document, clip, version, plates, painted, frame, level, onion }: FrameView): string =>
  [document, clip, version, plates, painted, frame, level, onion].join('/');

/** `7 onion beside`: frame 7, counted from 0, with skins and with another version. */
const nameOf = ({ frame, onion }: FrameView, isBeside: boolean): string =>
  [frame, ...(onion ? ['onion'] : []), ...(isBeside ? ['beside'] : [])].join(' ');

/** Puts the picture of the frame that is sought on show as soon as it is there; until then the one before stays. */
export class FrameFeed {
  private readonly pictures = new FrameStore<ImageBitmap>();
  private readonly coming = new Set<string>();
  private failed = new Set<string>();
  private queue: readonly FrameView[] = [];
  private clipId = -1;

  constructor(private readonly world: FeedWorld) {
    world.store.subscribe(() => this.look());
    world.clip.subscribe(() => this.look());
  }

  /** Whether a frame, counted from 0, can be shown at once. One that cannot be had counts as ready: waiting is in vain. */
  isReady(frame: number): boolean {
    return this.viewsOf(frame)?.every((view) => this.isSettled(view)) ?? true;
  }

  private isSettled(view: FrameView): boolean {
    return this.pictures.has(keyOf(view)) || this.failed.has(keyOf(view));
  }

  private viewsOf(frame: number): readonly FrameView[] | null {
    const { store, clip } = this.world;
    const views = frameViews(store.getState(), clip.getState(), frame);
    return views && [views.now, ...(views.other ? [views.other] : [])];
  }

  private look(): void {
    const { store, clip } = this.world;
    const state = clip.getState();
    const id = state.facts?.clip ?? -1;
    if (id !== this.clipId) this.forget(id);
    const views = state.visible ? frameViews(store.getState(), state, state.frame) : null;
    this.show(views);
    this.queue = views ? this.wanted(state) : [];
    this.pump();
  }

  private forget(id: number): void {
    this.clipId = id;
    this.failed = new Set();
    this.pictures.clear();
  }

  private show(views: FrameViews | null): void {
    const { clip } = this.world;
    if (!views) {
      clip.dispatch({ type: 'shown', shown: null });
      return;
    }
    const now = this.pictures.get(keyOf(views.now));
    if (!now) return;
    const other = views.other && this.pictures.get(keyOf(views.other));
    const { shown, facts } = clip.getState();
    const isSame = shown?.now === now && shown.other === other && shown.ghost === views.ghost;
    if (isSame) return;
    const name = nameOf(views.now, other !== null);
    const camera = facts?.camera ? facts.size : null;
    clip.dispatch({ type: 'shown', shown: { name, now, other, ghost: views.ghost, camera } });
  }

  /** The frame that is sought first, then what is played next. */
  private wanted({ frame, playing, facts }: ClipState): readonly FrameView[] {
    const frames = facts?.frames ?? 1;
    const ahead = Math.min(frames, playing ? AHEAD : 2);
    const next = Array.from({ length: ahead }, (_, i) => (frame + i) % frames);
    return next.flatMap((at) => this.viewsOf(at) ?? []).filter((view) => !this.isSettled(view));
  }

  private pump(): void {
    for (const view of this.queue) {
      if (this.coming.size >= AT_ONCE) return;
      if (!this.coming.has(keyOf(view)) && !this.isSettled(view)) void this.load(view);
    }
  }

  private async load(view: FrameView): Promise<void> {
    const { clip, fetchFrame } = this.world;
    const key = keyOf(view);
    this.coming.add(key);
    try {
      const picture = await fetchFrame(view);
      const { shown } = clip.getState();
      if (view.clip === this.clipId)
        this.pictures.keep(key, picture, [shown?.now ?? null, shown?.other ?? null]);
      else picture.close();
    } catch (error) {
      this.failed.add(key);
      this.tell(knownError(error));
    } finally {
      this.coming.delete(key);
    }
    this.look();
  }

  /** A clip that is no longer is no failure. */
  private tell(error: HaikeiError): void {
    if (error.code === 'document-changed' || error.code === 'cancelled') return;
    if (error.code !== 'driver-failed') this.world.store.dispatch({ type: 'failed', error });
  }
}
