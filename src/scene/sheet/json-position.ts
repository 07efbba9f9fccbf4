/** Deeper than any sheet is nested; guards the stack against a file that is nothing but brackets. */
const DEEPEST = 200;

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

class JsonWalk {
  private at = 0;
  found: number | null = null;

  constructor(
    private readonly text: string,
    private readonly keys: readonly unknown[],
  ) {}

  /** Walks one value, which `matched` keys of the path lead to; null where it is off the path. */
  value(matched: number | null, depth: number): void {
    const [token, start] = this.next();
    if (matched === this.keys.length) this.found ??= start;
    if (depth > DEEPEST) this.fail(start);
    if (token === '{') this.members('}', matched, depth);
    else if (token === '[') this.members(']', matched, depth);
    else if (/^[}\],:]/.test(token)) this.fail(start);
  }

  private members(end: '}' | ']', matched: number | null, depth: number): void {
    if (this.peek() === end) {
      this.next();
      return;
    }
    for (let index = 0; ; index++) {
      const key = end === '}' ? this.key() : index;
      const onPath = matched !== null && this.keys[matched] === key;
      this.value(onPath ? matched + 1 : null, depth + 1);
      const [token, start] = this.next();
      if (token === end) return;
      if (token !== ',') this.fail(start);
    }
  }

  private key(): string {
    const [token, start] = this.next();
    if (!token.startsWith('"')) this.fail(start);
    const [colon, at] = this.next();
    if (colon !== ':') this.fail(at);
    return JSON.parse(token) as string;
  }

  private peek(): string {
    const before = this.at;
    const [token] = this.next();
    this.at = before;
    return token;
  }

  private next(): readonly [token: string, start: number] {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    if (!match) this.fail(this.text.slice(this.at).search(/[^ \t\r\n]|$/) + this.at);
    const token = match[1] ?? match[2] ?? match[3]!;
    this.at = TOKEN.lastIndex;
    return [token, this.at - token.length];
  }

  private fail(at: number): never {
    throw new SyntaxPosition(at);
  }
}

/** Thrown inside this file only. */
class SyntaxPosition extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/** Walks the whole text; where it stopped being JSON, null where it never did. */
function walkAll(walk: JsonWalk): number | null {
  try {
    walk.value(0, 0);
    return null;
  } catch (error) {
    if (error instanceof SyntaxPosition) return error.at;
    throw error;
  }
}

/**
 * Where in a JSON text (RFC 8259) the value stands that `keys` lead to, or the value that lacks it where a part of the
 * way is missing; in a text that is not JSON, where that begins. An offset in UTF-16 units.
 */
export function jsonOffset(text: string, keys: readonly unknown[]): number {
  for (let length = keys.length; length >= 0; length--) {
    const walk = new JsonWalk(text, keys.slice(0, length));
    const broken = walkAll(walk);
    if (broken !== null) return broken;
    if (walk.found !== null) return walk.found;
  }
  return 0;
}
