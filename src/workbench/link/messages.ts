import type { HaikeiError } from '../../errors/haikei-error.js';

export type LinkRequest =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'abort'; readonly id: number };

export type LinkReply =
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'told'; readonly id: number; readonly told: unknown }
  /** An Error loses its class on the way. */
  | ({ readonly kind: 'failed'; readonly id: number } & Pick<HaikeiError, 'code' | 'details'>);

/** One end of the way between a page and its own worker; what arrives has been said by this very program. */
export interface LinkPort {
  post(message: LinkRequest | LinkReply, transfer: Transferable[]): void;
  listen(heard: (message: LinkRequest | LinkReply) => void): void;
  /** Hears of an end that is gone, with the reason. */
  onBroken(heard: (reason: string) => void): void;
}
