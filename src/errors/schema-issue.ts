/** What a schema found wrong with a value: the part of its report that messages are made from. */
export interface SchemaIssue {
  readonly kind: string;
  readonly message: string;
  readonly expected: string | null;
  readonly received: string;
  readonly path?: readonly { readonly key: unknown }[] | undefined;
}

/** Names and numbers that lead to the wrong entry, outermost first. */
export const issueKeys = (issue: SchemaIssue): readonly unknown[] => issue.path?.map(({ key }) => key) ?? [];

/** `look.hands["ink wash"]`, `keys[2].x`; the value itself is called `root`. */
export function describeKeys(keys: readonly unknown[], root: string): string {
  let path = '';
  for (const key of keys) {
    const plain = typeof key === 'string' && /^[A-Za-z_]\w*$/.test(key);
    path += plain ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
  }
  return path === '' ? root : path;
}

/** Why the entry is wrong, with what was found there. */
export function issueReason(issue: SchemaIssue): string {
  if (issue.kind === 'validation') return `${issue.message} (found ${issue.received})`;
  if (issue.expected === 'never') return 'there is no such setting';
  return `expected ${issue.expected ?? 'something else'}, found ${issue.received}`;
}
