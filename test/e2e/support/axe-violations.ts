import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** A script that pages must have begun with for `axeViolations`. */
export const axePath = createRequire(__filename).resolve('axe-core/axe.min.js');

/** Rules that axe finds broken in an element or the whole document, with what breaks them. */
export async function axeViolations(page: Page, where = 'html'): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(where)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
