/**
 * Something that a page asks of a worker: one value in, one out; `tell` hears of what happens meanwhile. Rejects with a
 * HaikeiError.
 */
export type Call<Input, Output, Told = never> = (
  signal: AbortSignal,
  input: Input,
  tell: (told: Told) => void,
) => Promise<Output>;

/** Calls by their names. */
export type Calls<Api> = { readonly [Name in keyof Api]: Call<never, unknown, unknown> };
