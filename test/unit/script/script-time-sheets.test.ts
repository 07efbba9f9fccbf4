import { paint } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { builtScript } from '../../fakes/extendscript/built-script.js';
import type { ScriptSettings } from '../../fakes/extendscript/open-script.js';
import { openCut, type OpenedCut, requestFor } from '../host-aftereffects/support/comps.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { table, xdts } from '../scene/sheet/build-sheet.js';
import { openWithCompanion, paintedBy } from './support/with-companion.js';

jest.setTimeout(300_000);

const PLATE = 'Haikei – poster · BG';
let code = '';
beforeAll(() => (code = builtScript()));

/** Records hold the hand that was chosen, which the adapter's own job leaves open. */
const chosen = { ...DEFAULT_PAINT_JOB, look: { hands: { poster: 1 }, light: null }, bakeLight: true };

/** A cut in which only a time sheet tells that the lowest layer is a cel. */
const sheetCut = (sheets: Readonly<Record<string, string>>): OpenedCut => {
  const cut = openCut(({ comp, a }) => {
    a.name = 'girl';
    comp.layers = [...comp.layers.filter((layer) => layer !== a), a];
  });
  for (const [path, text] of Object.entries(sheets))
    cut.ae.disk.files.set(path, new TextEncoder().encode(text));
  return cut;
};
const GIRL = xdts(table({ names: ['girl'], tracks: [[[0, '1']]], duration: 48 }));

test('a time sheet beside the cels is read as in the plugin: the plate goes beneath the cel that only it knows', async () => {
  const sheets = { '/cuts/cut_012/cut_012.xdts': GIRL };
  const [scripted, plugged] = [sheetCut(sheets), sheetCut(sheets)];
  const { script } = await paintedBy(scripted, code);
  await paint(signal, requestFor(plugged.host, { ...chosen, reproducible: false }));
  expect(script.alerts).toEqual([]);
  expect(
    scripted
      .data()
      .layers.map(({ name }) => name)
      .slice(-2),
  ).toEqual(['girl', PLATE]);
  expect(scripted.ae.state).toEqual(plugged.ae.state);
});

test('a time sheet is chosen by hand in the window, or none; who thinks better of it has the one beside the files', async () => {
  const path = '/sheets/シート 12.xdts';
  const lowest = async (
    settings: ScriptSettings,
    choice: number,
    sheets: Readonly<Record<string, string>> = { [path]: GIRL },
  ) => {
    const cut = sheetCut(sheets);
    const scripted = await openWithCompanion(cut, code, settings);
    const [window] = scripted.script.windows;
    const list = window!.lists()[2]!;
    window!.choose(list, choice);
    await scripted.paint();
    await scripted.end();
    expect(scripted.script.alerts).toEqual([]);
    const names = cut.data().layers.map(({ name }) => name);
    return [list.items[2]!.text, names.at(-1)];
  };
  expect(await lowest({ fileToOpen: path }, 2)).toEqual(['シート 12.xdts', PLATE]);
  expect(await lowest({ fileToOpen: null }, 2)).toEqual(['Choose a file…', 'girl']);
  expect(await lowest({}, 1, { '/cuts/cut_012.xdts': GIRL })).toEqual(['Choose a file…', 'girl']);
});

test('a damaged time sheet is refused with line and field, and nothing is changed', async () => {
  const cut = sheetCut({ '/cuts/cut_012.xdts': GIRL.replace('"frame": 0', '"frame": "x"') });
  const { script } = await paintedBy(cut, code);
  expect(script.alerts).toEqual([expect.stringMatching(/time-sheet-invalid[^]*"line":\d+[^]*frames\[0\]/)]);
  expect(cut.ae.undoLog).toEqual([]);
});
