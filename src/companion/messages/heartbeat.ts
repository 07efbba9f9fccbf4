import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { parseMessage } from './parse-message.js';
import { digest, shortText, whole } from './message-parts.js';

const titled = v.object({ id: shortText(128), title: v.object({ en: shortText(256), ja: shortText(256) }) });

const SCHEMA = v.object({
  format: v.literal('haikei-companion/1'),
  /** Formats of jobs that it takes. */
  jobs: v.pipe(v.array(shortText(64)), v.maxLength(16)),
  /** `haikei 0.1.0` */
  software: shortText(128),
  /** Milliseconds since 1970, when this was written. */
  at: whole(2 ** 53 - 1),
  models: v.pipe(v.array(v.object({ name: shortText(256), sha256: digest })), v.maxLength(1000)),
  /** What a script offers for choice. */
  hands: v.pipe(v.array(titled), v.maxLength(200)),
  lights: v.pipe(v.array(titled), v.maxLength(200)),
});

/** What the companion says of itself, a new one every second. A later version may say more. */
export type Heartbeat = v.InferOutput<typeof SCHEMA>;

/** @throws HaikeiError `companion-answer`, `file-too-large` */
export const parseHeartbeat = (bytes: Uint8Array): Heartbeat =>
  parseMessage(bytes, {
    schema: SCHEMA,
    what: 'companion.json',
    invalid: (where, reason, cause) => new HaikeiError('companion-answer', { where, reason }, { cause }),
  });
