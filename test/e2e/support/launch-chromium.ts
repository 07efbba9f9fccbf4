import type { Browser } from 'playwright-core';

/** The browser at `executablePath`. Playwright is loaded with it, so that files whose tests are skipped need none. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
