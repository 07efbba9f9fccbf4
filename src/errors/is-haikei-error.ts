import { HaikeiError } from './haikei-error.js';

/** Tells our errors from others; unlike a bare `instanceof` it keeps code and details typed. */
export const isHaikeiError = (error: unknown): error is HaikeiError => error instanceof HaikeiError;
