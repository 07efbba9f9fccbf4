import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { axePath, axeViolations } from './axe-violations.js';

/** A workbench in a browser, as somebody works in it; times are generous for slow machines. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Addresses of everything that was asked for, by the page and its workers. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  choose(...paths: readonly string[]): Promise<void>;
  /** Lets files go over the page, by their names; resolves before they are open. */
  drop(files: Readonly<Record<string, Uint8Array>>): Promise<void>;
  /** Presses a button of the page and answers the file that it saves. */
  saved(label: string): Promise<Buffer>;
  paint(): Promise<void>;
  undo(): Promise<void>;
  /** Rules that axe finds broken, with what breaks them. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const PATIENCE = 240_000;

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function dropFiles(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const texts = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const dropped = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of named) {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name!));
    }
    return transfer;
  }, texts);
  await page.dispatchEvent('.bench-frame', 'drop', { dataTransfer: dropped });
}

export async function openWorkbench(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const [requests, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => requests.push(request.url()));
  // A dialog of the system cannot be answered from here; without it the browser downloads.
  for (const picker of ['showSaveFilePicker', 'showDirectoryPicker'])
    await context.addInitScript(
      `Object.defineProperty(window, "${picker}", { value: undefined, writable: true });`,
    );
  await context.addInitScript({ path: axePath });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  await page.locator('.bench').waitFor();
  return {
    page,
    requests,
    complaints,
    async choose(...paths) {
      await page.locator('input[type=file]').setInputFiles([...paths]);
      await page.locator('.bench[aria-busy=false]').waitFor();
    },
    drop: (files) => dropFiles(page, files),
    async saved(label) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: label, exact: true }).click();
      return contentOf(await download);
    },
    async paint() {
      await page.locator('.push-primary').click();
      await page.locator('.result').waitFor();
    },
    async undo() {
      await page.keyboard.press('Control+z');
      await page.locator('.slot').waitFor();
    },
    violations: () => axeViolations(page),
    close: () => context.close(),
  };
}
