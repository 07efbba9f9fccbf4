import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { describeKeys, issueKeys, issueReason } from '../../errors/schema-issue.js';
import type { PaintJob } from './paint-job.js';
import { PAINT_JOB_SCHEMA } from './paint-job-schema.js';

const invalid = (where: string, reason: string): HaikeiError =>
  new HaikeiError('job-invalid', { where, reason });

/** Keys that records cannot hold safely; refused by name, because they would otherwise vanish without a word. */
const FORBIDDEN = ['__proto__', 'prototype', 'constructor'];

function assertKeys(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const bad = FORBIDDEN.find((key) => Object.prototype.hasOwnProperty.call(value, key));
  if (bad !== undefined)
    throw invalid(describeKeys([...path, bad], 'job'), 'this name cannot be used; give the #key instead');
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

/**
 * A job from anything: a parsed JSON file, a message, a stored setting. What is left out gets its default;
 * unknown settings, numbers out of range and wrong types are refused.
 * @throws HaikeiError `job-invalid` with the path of the first wrong entry
 */
export function parsePaintJob(value: unknown): PaintJob {
  assertKeys(memberOf(value, 'roles'), ['roles']);
  assertKeys(memberOf(memberOf(value, 'look'), 'hands'), ['look', 'hands']);
  const result = v.safeParse(PAINT_JOB_SCHEMA, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(describeKeys(issueKeys(issue), 'job'), issueReason(issue));
}
