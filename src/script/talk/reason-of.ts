/** What went wrong, in the words of whoever threw it. */
export function reasonOf(error: unknown): string {
  const { message } = error as { readonly message?: string };
  return message === undefined ? String(error) : message;
}
