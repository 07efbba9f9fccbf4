import type { Page } from 'playwright-core';

export interface WatchedPage {
  /** Addresses of everything that was asked for. */
  readonly requests: readonly string[];
  /** Errors that nobody caught, and those in the console. */
  readonly complaints: readonly string[];
}

/** From now on. */
export function watchPage(page: Page): WatchedPage {
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { requests, complaints };
}
