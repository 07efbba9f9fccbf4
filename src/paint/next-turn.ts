/** Lets the event loop have a turn: without one, no cancel and no progress gets through between two pieces of work. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
