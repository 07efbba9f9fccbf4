import { each } from '../lists/each.js';
import { keysOf } from '../lists/keys-of.js';

/** A text with its facts. */
export function fillIn(text: string, facts: Record<string, string>): string {
  let filled = text;
  each(keysOf(facts), (name) => {
    filled = filled.split(`{${name}}`).join(facts[name] as string);
  });
  return filled;
}
