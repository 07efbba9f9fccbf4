import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The page that computes is the same in every host, and built once with Photoshop's plugin; its licences go with it. */
export function sharePage(from, to) {
  for (const name of readdirSync(from).filter((file) => /^(webview\.|ort-)/.test(file)))
    copyFileSync(join(from, name), join(to, name));
}
