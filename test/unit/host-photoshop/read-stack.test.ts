import { readStack } from '../../../src/host/photoshop/read/read-stack.js';
import { sceneLayers } from '../../../src/host/photoshop/read/scene-layers.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { fakeNode } from '../../fakes/photoshop/fake-state.js';
import { openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { contractShot } from '../../contract/contract-shot.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { lightOver, open, plannedPlate, RGB8 } from './support/shots.js';

/** A stack with a plate and a light, masks on and off, locks, a text, a shape, a hidden group and an empty one. */
async function mixedShot(background: boolean): Promise<Opened> {
  const opened = open(RGB8, background);
  const { document } = opened;
  const source = background ? 'Background' : 'BG';
  const plate = await plannedPlate(opened, {}, source);
  await opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) });
  const mask = { bounds: box(0, 0, 2, 2), data: new Uint8Array(4), outside: 0 } as const;
  Object.assign(document.named('A'), { opacity: 50, fillOpacity: 33, mask: { ...mask, enabled: false } });
  Object.assign(document.named('A shade'), { kind: 'text', mask: { ...mask, enabled: true } });
  Object.assign(document.named('BOOK'), { kind: 'solidColor', vectorMask: true, visible: false });
  document.named('CELS').locks.all = true;
  document.state.nodes.unshift(
    fakeNode({ id: 900, name: 'NOTES', kind: 'group', children: [], visible: false }),
    fakeNode({ id: 901, name: 'glow', clipped: false, kind: 'hueSaturation', adjustment: {} }),
  );
  return opened;
}

const viaObjectModel = async ({ photoshop, document }: Opened) => {
  photoshop.action.answers.set('multiGet', [{ _obj: 'error', result: -25920, message: 'not available' }]);
  return sceneLayers(await readStack(photoshop.action, document));
};

test.each([true, false])(
  'one question for all layers says what each layer says, Background: %s',
  async (background) => {
    const opened = await mixedShot(background);
    const { photoshop, document } = opened;
    const expected = await viaObjectModel(opened);
    const start = photoshop.calls.length;
    expect(sceneLayers(await readStack(photoshop.action, document))).toEqual(expected);
    expect(photoshop.calls.slice(start)).toHaveLength(2);
    expect(photoshop.calls[start]).toBe('batchPlay multiGet');
    expect(JSON.stringify(expected)).toContain('"hasMask":true');
  },
);

test.each([
  [
    'a property that is not told',
    (opened: Opened) => void opened.photoshop.action.silentAbout.add('layerLocking'),
  ],
  [
    'a mask of which it is not said whether it is on',
    (opened: Opened) => void opened.photoshop.action.silentAbout.add('userMaskEnabled'),
  ],
  [
    'masks that are not told',
    (opened: Opened) => void opened.photoshop.action.silentAbout.add('hasUserMask'),
  ],
  [
    'an answer without a list',
    (opened: Opened) => void opened.photoshop.action.answers.set('multiGet', [{}]),
  ],
  [
    'an answer without layers',
    (opened: Opened) => void opened.photoshop.action.answers.set('multiGet', [{ list: [] }]),
  ],
  [
    'a question that throws',
    ({ photoshop }: Opened) => {
      photoshop.onCall = (_number, what) => {
        if (what === 'batchPlay multiGet') throw new Error('Photoshop Error: bad request');
      };
    },
  ],
])('%s: each layer is asked, and nothing is lost', async (_title, change) => {
  const opened = await mixedShot(false);
  const asked = opened.photoshop.action.silentAbout;
  const expected = await viaObjectModel(opened);
  change(opened);
  const stack = sceneLayers(await readStack(opened.photoshop.action, opened.document));
  // Of what this version does not tell in any way, nothing can be known.
  const known = (layers: unknown): unknown =>
    JSON.parse(
      JSON.stringify(layers, (key, value: unknown) =>
        key === 'hasMask' && asked.has('hasUserMask') ? null : value,
      ),
    );
  expect(known(stack)).toEqual(known(expected));
});

test('layers that the object model does not have, or in another order, are not believed', async () => {
  const opened = await mixedShot(false);
  const expected = await viaObjectModel(opened);
  const { action } = opened.photoshop;
  const [answer] = (await action.batchPlay([
    {
      _obj: 'multiGet',
      _options: { dialogOptions: 'silent' },
      _target: { _ref: [{ _ref: 'document', _id: opened.document.id }] },
      extendedReference: [['layerID', 'itemIndex'], { _obj: 'layer', index: 1, count: -1 }],
      options: { failOnMissingProperty: false, failOnMissingElement: false },
    },
  ])) as [{ list: { itemIndex: number }[] }];
  const turned = answer.list.map((row) => ({ ...row, itemIndex: -row.itemIndex }));
  action.answers.set('multiGet', [{ list: turned }]);
  expect(sceneLayers(await readStack(action, opened.document))).toEqual(expected);
});

test('two hundred layers: two calls and a question or two each, in place of a dozen', async () => {
  const { photoshop, document } = openInFake(contractShot(RGB8));
  for (let i = 0; i < 200; i++) document.state.nodes.unshift(fakeNode({ id: 1000 + i, name: `frame ${i}` }));
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    photoshop.asked = 0;
    await work();
    return photoshop.asked;
  };
  const together = await count(() => readStack(photoshop.action, document).then(sceneLayers));
  const each = await count(() => viaObjectModel({ photoshop, document } as Opened));
  expect(together).toBeLessThan(10);
  expect(each).toBeGreaterThan(2000);
});
