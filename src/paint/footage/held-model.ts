import type { Session } from '../../inference/driver.js';
import type { PaintModel } from '../paint-model.js';

/** A model whose network is loaded once for all frames. */
export class HeldModel implements PaintModel {
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
