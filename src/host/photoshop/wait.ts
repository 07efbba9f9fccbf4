/** Milliseconds until the promise is kept. */
export type Wait = (milliseconds: number) => Promise<void>;

export const wait: Wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
