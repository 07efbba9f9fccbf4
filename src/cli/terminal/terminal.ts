/** The one place that writes to the user's terminal; results go to stdout, talk and errors to stderr. */
export interface Terminal {
  /** The result of a command; what a pipe should receive. */
  result(text: string): void;
  /** Progress, notices and errors. */
  note(text: string): void;
  /** Rewrites the current line where that is possible, else does nothing. */
  rewrite(text: string): void;
  /** False when stderr is a file or a pipe: then nothing is rewritten. */
  readonly interactive: boolean;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** @param streams usually `process` */
export function createTerminal(streams: { readonly stdout: Stream; readonly stderr: Stream }): Terminal {
  const interactive = streams.stderr.isTTY === true;
  let rewritten = false;
  const endLine = (): void => {
    if (rewritten) streams.stderr.write('\n');
    rewritten = false;
  };
  return {
    interactive,
    result(text) {
      endLine();
      streams.stdout.write(`${text}\n`);
    },
    note(text) {
      endLine();
      streams.stderr.write(`${text}\n`);
    },
    rewrite(text) {
      if (!interactive) return;
      const room = Math.max(20, (streams.stderr.columns ?? 80) - 1);
      streams.stderr.write(`\r\u001b[2K${text.slice(0, room)}`);
      rewritten = true;
    },
  };
}
