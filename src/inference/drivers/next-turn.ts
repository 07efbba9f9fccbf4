/** Resolves after the event loop has had a turn: timers, input and messages that wait get through. */
export const nextTurn = (): Promise<void> =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
