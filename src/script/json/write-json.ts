import { keysOf } from '../lists/keys-of.js';
import { mapList } from '../lists/map-list.js';

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0).toString(16);
  return `\\u${'0000'.slice(code.length)}${code}`;
}

/** U+2028 and U+2029 are ends of lines to old readers. The types know no functions to replace with. */
const writeText = (text: string): string =>
  `"${text.replace(/["\\\u0000-\u001f\u2028\u2029]/g, escaped as unknown as string)}"`;

/** JSON of plain data: ExtendScript brings none. What is no number becomes null. */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return 'null';
  if (value instanceof Array) return `[${mapList(value as unknown[], writeJson).join(',')}]`;
  const entries = value as Record<string, unknown>;
  return `{${mapList(keysOf(value), (key) => `${writeText(key)}:${writeJson(entries[key])}`).join(',')}}`;
}
