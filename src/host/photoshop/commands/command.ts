import type { GenericSchema } from 'valibot';
import type { Descriptor } from '../api/ps-action.js';

/** A question to the Action Manager: it changes nothing, so it may be asked at any time. */
export interface ReadCommand<Reply> {
  readonly kind: 'read';
  readonly descriptor: Descriptor;
  /** What the answer must look like. */
  readonly reply: GenericSchema<unknown, Reply>;
}

/** A change; only a modal scope carries it out. */
export interface ModifyCommand {
  readonly kind: 'modify';
  readonly descriptor: Descriptor;
}
