import type { CliContext } from '../cli-context.js';
import { bundledLights } from '../lights/bundled-lights.js';
import { alignColumns } from '../terminal/align-columns.js';

/** `haikei lights`: the lights that come with Haikei, and what each is made of. */
export async function lightsList(context: CliContext): Promise<void> {
  const { signal, packageRoot, terminal, texts, locale, json } = context;
  const lights = await bundledLights(signal, packageRoot);
  if (json) {
    const listed = lights.map(({ path, script }) => ({ id: script.id, title: script.title, path }));
    terminal.result(JSON.stringify({ event: 'lights', lights: listed }));
    return;
  }
  const { columns, parts, own } = texts.lights;
  const rows = lights.map(({ script: { id, title, haze, bloom } }) => {
    const made = [parts.colour, ...(haze ? [parts.haze] : []), ...(bloom ? [parts.bloom] : [])];
    return [id, title[locale], made.join(', ')];
  });
  terminal.result(`${alignColumns([[columns.name, columns.title, columns.parts], ...rows])}\n\n${own}`);
}
