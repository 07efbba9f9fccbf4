/** Deeper than any message of ours; each level costs the script's own stack. */
const DEEPEST = 60;

const UNESCAPED: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

interface Cursor {
  readonly text: string;
  at: number;
}

function fail(cursor: Cursor): never {
  throw new Error(`JSON: ${String(cursor.at)}`);
}

function skipSpace(cursor: Cursor): void {
  while (/[ \t\r\n]/.test(cursor.text.charAt(cursor.at))) cursor.at++;
}

function expect(cursor: Cursor, word: string): void {
  if (cursor.text.substr(cursor.at, word.length) !== word) fail(cursor);
  cursor.at += word.length;
}

function readEscape(cursor: Cursor): string {
  const mark = cursor.text.charAt(cursor.at++);
  if (mark !== 'u') return UNESCAPED[mark] ?? mark;
  const code = cursor.text.substr(cursor.at, 4);
  if (!/^[0-9a-fA-F]{4}$/.test(code)) fail(cursor);
  cursor.at += 4;
  return String.fromCharCode(parseInt(code, 16));
}

function readText(cursor: Cursor): string {
  expect(cursor, '"');
  const parts: string[] = [];
  for (;;) {
    const end = cursor.text.indexOf('"', cursor.at);
    if (end < 0) fail(cursor);
    const piece = cursor.text.slice(cursor.at, end);
    const mark = piece.indexOf('\\');
    parts.push(mark < 0 ? piece : piece.slice(0, mark));
    cursor.at = mark < 0 ? end + 1 : cursor.at + mark + 1;
    if (mark < 0) return parts.join('');
    parts.push(readEscape(cursor));
  }
}

function readNumber(cursor: Cursor): number {
  const found = /^-?\d+(\.\d+)?([eE][+-]?\d+)?/.exec(cursor.text.substr(cursor.at, 40));
  if (found === null) return fail(cursor);
  cursor.at += found[0].length;
  return Number(found[0]);
}

/** Whether another entry follows. */
function goesOn(cursor: Cursor, end: string): boolean {
  skipSpace(cursor);
  const mark = cursor.text.charAt(cursor.at++);
  if (mark !== ',' && mark !== end) fail(cursor);
  return mark === ',';
}

function isEmpty(cursor: Cursor, end: string): boolean {
  cursor.at++;
  skipSpace(cursor);
  if (cursor.text.charAt(cursor.at) !== end) return false;
  cursor.at++;
  return true;
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const list: unknown[] = [];
  if (isEmpty(cursor, ']')) return list;
  do list.push(readValue(cursor, depth));
  while (goesOn(cursor, ']'));
  return list;
}

function readObject(cursor: Cursor, depth: number): object {
  const entries: Record<string, unknown> = {};
  if (isEmpty(cursor, '}')) return entries;
  do {
    skipSpace(cursor);
    const key = readText(cursor);
    skipSpace(cursor);
    expect(cursor, ':');
    entries[key] = readValue(cursor, depth);
  } while (goesOn(cursor, '}'));
  return entries;
}

function readWord(cursor: Cursor): boolean | null {
  const word = (/^(true|false|null)/.exec(cursor.text.substr(cursor.at, 5)) ?? fail(cursor))[0];
  cursor.at += word.length;
  return word === 'null' ? null : word === 'true';
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > DEEPEST) fail(cursor);
  skipSpace(cursor);
  const mark = cursor.text.charAt(cursor.at);
  if (mark === '"') return readText(cursor);
  if (mark === '[') return readList(cursor, depth + 1);
  if (mark === '{') return readObject(cursor, depth + 1);
  return /[-\d]/.test(mark) ? readNumber(cursor) : readWord(cursor);
}

/** A value from JSON, read and never run. @throws Error with the place at which it is none */
export function readJson(text: string): unknown {
  const cursor = { text, at: 0 };
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  return cursor.at < text.length ? fail(cursor) : value;
}
