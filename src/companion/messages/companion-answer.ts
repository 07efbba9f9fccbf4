import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { SHOT_FACTS_SCHEMA } from '../../host/aftereffects/facts/shot-facts-schema.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import { parseMessage } from './parse-message.js';
import { finite, shortText, writtenFile } from './message-parts.js';

const PICTURE = v.strictObject({ kind: v.literal('picture'), file: writtenFile });

const path = shortText(8192);

const NEEDS = v.strictObject({
  kind: v.literal('needs'),
  /** Files whose copies have to be in the job, and folders whose names it has to bring. */
  files: v.pipe(v.array(path), v.maxLength(COMPANION_LIMITS.files)),
  folders: v.pipe(v.array(path), v.maxLength(100)),
});

const PLATES = v.strictObject({
  kind: v.literal('plates'),
  /** As the undo command names it. */
  undoName: shortText(1024),
  /** Plans `haikei-insertion/1` in their order, and the id below 0 by which later ones know the plate of each. */
  plans: v.pipe(
    v.array(v.strictObject({ plan: v.record(v.string(), v.unknown()), plate: v.nullable(finite) })),
    v.maxLength(16),
  ),
  /** The composition as it has to be afterwards, with ids below 0 for what is made. */
  after: SHOT_FACTS_SCHEMA,
  /** Folders to make, and the places to which the files belong. */
  folders: v.pipe(v.array(path), v.maxLength(100)),
  files: v.pipe(
    v.array(v.strictObject({ ...writtenFile.entries, path })),
    v.maxLength(COMPANION_LIMITS.files),
  ),
  /** What the artist should hear, in words. */
  told: v.pipe(v.array(shortText(10_000)), v.maxLength(200)),
});

const FAILED = v.strictObject({
  kind: v.literal('failed'),
  /** As in `src/errors/error-details.ts`. */
  code: shortText(64),
  details: v.record(shortText(64), v.union([shortText(100_000), finite])),
  /** The same in words, in the language of the job. */
  what: shortText(200_000),
  remedy: shortText(10_000),
});

const RESULT = v.variant('kind', [PICTURE, NEEDS, PLATES, FAILED]);

const SCHEMA = v.strictObject({
  format: v.literal('haikei-companion-answer/1'),
  software: shortText(128),
  /** The job that it answers. */
  job: shortText(64),
  result: RESULT,
});

export type CompanionResult = v.InferOutput<typeof RESULT>;

/** What the companion leaves as `answer.json`, after every file that it names. */
export type CompanionAnswer = v.InferOutput<typeof SCHEMA>;

/** @throws HaikeiError `companion-answer`, `file-too-large` */
export const parseCompanionAnswer = (bytes: Uint8Array): CompanionAnswer =>
  parseMessage(bytes, {
    schema: SCHEMA,
    what: 'answer.json',
    invalid: (where, reason, cause) => new HaikeiError('companion-answer', { where, reason }, { cause }),
  });
