import { rectFromSize } from '../../src/geometry/rect.js';
import type { Pixels } from '../../src/raster/pixels.js';
import { type PluginPage, until } from './support/plugin-page.js';
import { pluginSuite } from './support/plugin-suite.js';
import { paintedByCli } from './support/painted-by-cli.js';
import { cel, shotBytes, testPicture } from './support/small-shot.js';
import { plateOf, worstDifference } from './support/workbench-shots.js';

const { inChromium, open: openOver } = pluginSuite();
const PLATE = 'Haikei – gouache · BG';
/** Wide enough for two tiles. */
const FRAME = { width: 1280, height: 160 };

let expected: Promise<Pixels> | null = null;

/** As the command line paints the shot; once for all tests. */
const paintedShot = (): Promise<Pixels> =>
  (expected ??= paintedByCli(wideShot(), ['--model', 'haikei-fast']).then(plateOf));

function wideShot(): Uint8Array {
  const bounds = rectFromSize(FRAME.width, FRAME.height);
  const bg = { kind: 'layer', name: 'BG', bounds, pixels: testPicture(bounds) } as const;
  return shotBytes([bg, cel('A')], FRAME);
}

const open = (): Promise<PluginPage> => openOver(wideShot(), { settings: { model: 'haikei-fast' } });

async function expectThePlate(plugin: PluginPage): Promise<void> {
  expect(worstDifference(await plugin.samples(PLATE), await paintedShot())).toBeLessThanOrEqual(1);
  expect(await plugin.stack()).toEqual([`◉ ▾ A`, `◉   A_0001`, `◉ ${PLATE}`, '◉ BG']);
  expect((await plugin.history()).at(-1)).toBe(PLATE);
  expect(await plugin.page.evaluate(() => window.fake.photoshop.imaging.alive.size)).toBe(0);
}

const failedWebview = ({ page }: PluginPage): Promise<boolean> =>
  page.evaluate(() => {
    const note = JSON.parse(localStorage.getItem('art.haikei.machine')!) as { hasWebviewFailed: boolean };
    return note.hasWebviewFailed;
  });

inChromium('a page that is gone in mid-picture is loaded anew, and the run ends right', async () => {
  const plugin = await open();
  const { page } = plugin;
  // The second tile never reaches it: it is somewhere else by then. Until there is another, waits pass faster.
  await page.evaluate(() => {
    let tiles = 0;
    window.fake.log.tamper = ({ from, text }) => {
      if (from === 'page' && text.length > 100_000 && ++tiles === 1) {
        window.fake.loseWebview();
        window.fake.clock.speed = 500;
      }
      return text;
    };
    window.fake.log.onLoad = () => (window.fake.clock.speed = 1);
  });
  await plugin.paint();
  await expectThePlate(plugin);
  expect([await plugin.loads(), await failedWebview(plugin)]).toEqual([2, false]);
  expect(await plugin.page.locator('.result').innerText()).toContain('was started anew');
  await plugin.close();
});

inChromium(
  'a page that never answers is given up, and the plugin paints by itself, now and next time',
  async () => {
    const plugin = await open();
    await plugin.page.evaluate(() => {
      window.fake.log.tamper = ({ from, text }) => (from === 'page' ? null : text);
    });
    await plugin.paint();
    await expectThePlate(plugin);
    expect([await plugin.loads(), await failedWebview(plugin)]).toEqual([2, true]);
    await plugin.paint();
    await expectThePlate(plugin);
    expect(await plugin.loads()).toBe(2);
    await plugin.close();
  },
);

inChromium(
  'a page falls silent in mid-picture and speaks again too late, and the one after it never speaks',
  async () => {
    const plugin = await open();
    await plugin.page.evaluate(() => {
      const late: string[] = [];
      let [tiles, isSilent] = [0, false];
      window.fake.log.tamper = ({ from, text }) => {
        if (from === 'page' && text.length > 100_000) tiles += 1;
        // The second tile is on its way to the page.
        if (from === 'host' && text.length > 100_000 && tiles > 0) isSilent = true;
        if (!isSilent || from === 'host') return text;
        window.fake.clock.speed = 500;
        late.push(text);
        return null;
      };
      window.fake.sayLate = () => {
        for (const text of late.splice(0)) window.fake.say(text);
      };
    });
    await plugin.begin();
    await until(plugin.page, () => window.fake.log.loads === 2);
    await plugin.page.evaluate(() => window.fake.sayLate());
    await plugin.page.locator('.result').waitFor();
    await expectThePlate(plugin);
    expect(await plugin.page.locator('.result').innerText()).toContain('failed twice');
    expect(await failedWebview(plugin)).toBe(true);
    expect(plugin.complaints).toEqual([]);
    await plugin.close();
  },
);

inChromium('damaged, repeated and forged messages are refused, and the run ends right', async () => {
  const plugin = await open();
  await plugin.page.evaluate(() => {
    let count = 0;
    window.fake.log.tamper = ({ from, text }) => {
      count += 1;
      if (from === 'page') {
        window.fake.say(text.replace('"kind":"ack"', '"kind":"lost"'));
        window.fake.say('{"format":"haikei-bridge/1"}');
        // Not from the page at all: another origin says the same.
        window.postMessage(JSON.parse(text), '*');
      }
      if (count % 7 !== 0) return text;
      const middle = text.length >> 1;
      return text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1);
    };
  });
  await plugin.paint();
  await expectThePlate(plugin);
  expect([await plugin.loads(), await failedWebview(plugin)]).toEqual([1, false]);
  expect(plugin.complaints).toEqual([]);
  await plugin.close();
});

inChromium('a page that answers nonsense is replaced', async () => {
  const plugin = await open();
  await plugin.page.evaluate(() => {
    let tiles = 0;
    window.fake.log.tamper = ({ from, text }) =>
      from === 'page' && text.length > 100_000 && ++tiles === 1 ? window.fake.nonsense(text) : text;
  });
  await plugin.paint();
  await expectThePlate(plugin);
  expect([await plugin.loads(), await failedWebview(plugin)]).toEqual([2, false]);
  await plugin.close();
});

inChromium.each(['createPixelLayer', 'putPixels', 'resumeHistory', 'layer metadata'])(
  'Photoshop fails at %s: the document is as before, and the next run works',
  async (what) => {
    const plugin = await open();
    const before = await plugin.text();
    await plugin.page.evaluate((failing) => {
      let isOver = false;
      window.fake.photoshop.onCall = (_number, call) => {
        if (call !== failing || isOver) return;
        isOver = true;
        throw new Error('Photoshop Error: scratch disks are full');
      };
    }, what);
    await plugin.begin();
    await plugin.page.locator('.footer .notice').waitFor();
    expect(await plugin.page.locator('.footer .notice').innerText()).toContain('scratch disks are full');
    expect([await plugin.text(), await plugin.history()]).toEqual([before, ['Open']]);
    await plugin.paint();
    await expectThePlate(plugin);
    await plugin.close();
  },
);

inChromium(
  'the panel is closed during a run: the document is as before, the webview gone; opened again, it paints',
  async () => {
    const plugin = await open();
    const { page } = plugin;
    const before = await plugin.text();
    await plugin.begin();
    await until(page, () => window.fake.log.messages.some(({ letters }) => letters > 100_000));
    await page.evaluate(() => window.fake.closePanel());
    await until(page, () => document.querySelector('fake-webview') === null);
    await page.waitForTimeout(1000);
    expect([await plugin.text(), await plugin.history()]).toEqual([before, ['Open']]);
    expect(await failedWebview(plugin)).toBe(false);
    await page.evaluate(() => window.fake.openPanel());
    await page.locator('.layer').first().waitFor();
    await plugin.paint();
    await expectThePlate(plugin);
    expect(plugin.complaints).toEqual([]);
    await plugin.close();
  },
);
