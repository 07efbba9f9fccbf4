import type { ClipRules } from './clip-calls.js';

/** The document alone, timed by the numbers of its drawings. */
export const NO_RULES: ClipRules = {
  sheet: null,
  camera: null,
  cels: [],
  books: [],
  footage: [],
  smooth: false,
  locale: 'en',
  table: 0,
  on: 1,
  roles: {},
};
