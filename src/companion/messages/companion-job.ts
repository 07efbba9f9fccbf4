import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { SHEET_CHOICE_SCHEMA } from '../../host/aftereffects/sheet/sheet-choice-schema.js';
import { SHOT_FACTS_SCHEMA } from '../../host/aftereffects/facts/shot-facts-schema.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import { parseMessage } from './parse-message.js';
import { digest, finite, plainName, shortText } from './message-parts.js';

/** The format of jobs: other programs tell by it whether they understand each other. */
export const JOB_FORMAT = 'haikei-companion-job/1';

const head = { format: v.literal(JOB_FORMAT), software: shortText(128) };

const NETWORK_JOB = v.strictObject({
  ...head,
  kind: v.literal('network'),
  /** Of the model's weights. */
  model: digest,
  /** Weights of the hands in the card's order, null for a network with one hand. */
  hands: v.nullable(v.pipe(v.array(finite), v.minLength(1), v.maxLength(64))),
  /** 16-bit RGB PNG of what goes into the network, sRGB. */
  picture: plainName,
});

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

const SHOT_JOB = v.strictObject({
  ...head,
  kind: v.literal('shot'),
  /** Language of what is told. */
  locale: v.picklist(['en', 'ja']),
  /** Settings of painting, one for each background; checked as any job file is. */
  jobs: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(16)),
  /** The composition, as `haikei-insertion/1` goes by it. */
  facts: SHOT_FACTS_SCHEMA,
  /** Files of the machine as copies in the job. */
  files: v.pipe(v.array(v.strictObject({ path, name: plainName })), v.maxLength(COMPANION_LIMITS.files)),
  /** What lies in folders of the machine. */
  folders: v.pipe(
    v.array(v.strictObject({ path, names: v.pipe(v.array(shortText(1024)), v.maxLength(100_000)) })),
    v.maxLength(100),
  ),
  /** Seconds of the source that layers with time remap show at the frames of their composition. */
  remaps: v.pipe(
    v.array(v.strictObject({ layer: finite, times: v.pipe(v.array(finite), v.maxLength(1_000_000)) })),
    v.maxLength(1000),
  ),
  /** Where it is left out, whichever lies beside the files. */
  sheet: v.optional(SHEET_CHOICE_SCHEMA, 'automatic'),
});

const SCHEMA = v.variant('kind', [NETWORK_JOB, SHOT_JOB]);

/** One picture through one network. */
export type NetworkJob = v.InferOutput<typeof NETWORK_JOB>;

/** Plates for backgrounds of one composition. */
export type ShotJob = v.InferOutput<typeof SHOT_JOB>;

/** What a program hands in as `job.json`. */
export type CompanionJob = v.InferOutput<typeof SCHEMA>;

/** @throws HaikeiError `job-invalid` with the path of the first wrong entry, `file-too-large` */
export const parseCompanionJob = (bytes: Uint8Array): CompanionJob =>
  parseMessage(bytes, {
    schema: SCHEMA,
    what: 'job.json',
    invalid: (where, reason, cause) => new HaikeiError('job-invalid', { where, reason }, { cause }),
  });
