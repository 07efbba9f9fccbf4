import type { Session } from '../inference/driver.js';
import type { ModelCard } from '../inference/model-card.js';

/** A network that the licence gate has let through; it is loaded only once the shot has proved paintable. */
export interface PaintModel {
  readonly card: ModelCard;
  open(signal: AbortSignal): Promise<Session>;
}
