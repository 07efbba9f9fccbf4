import type { ErrorCode } from '../errors/error-details.js';
import type { ErrorText } from './texts.js';

/** What is said of shot files. */
export const SHOT_ERRORS_EN = {
  'shot-invalid': {
    what: 'The shot file {path} is wrong at {where}: {reason}.',
    remedy: 'Write it again with `haikei clip`; docs/shot.schema.json describes what it says.',
  },
  'shot-missing': {
    what: 'There is no shot.json in the folder “{folder}”, nor up to three folders deep in it.',
    remedy: 'Choose the folder of the cut: the one in which `haikei clip` left a folder with shot.json.',
  },
  'shot-ambiguous': {
    what: 'The folder “{folder}” holds several cuts: {candidates}.',
    remedy: 'Choose the folder of one of them.',
  },
  'shot-outside': {
    what: '{shot} names {path}, which does not lie in the chosen folder “{folder}”; only what lies in it may be read.',
    remedy: 'Choose a folder that holds the drawings as well as shot.json, such as the one above “{folder}”.',
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
