import type { PsExecutionContext } from '../../../src/host/photoshop/api/ps-core.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { open, RGB8 } from './support/shots.js';

/** The fake is only worth something while it forbids what Photoshop forbids. */
const inModal = <T>({ photoshop }: Opened, run: (context: PsExecutionContext) => Promise<T>): Promise<T> =>
  photoshop.core.executeAsModal(run, { commandName: 'test' });

const grey = { width: 2, height: 1, components: 1, colorSpace: 'Grayscale', chunky: true } as const;

describe('outside a modal scope', () => {
  test.each<[string, (opened: Opened) => unknown]>([
    ['a name', ({ document }) => (document.layers[0]!.name = 'x')],
    ['an eye', ({ document }) => (document.layers[0]!.visible = false)],
    ['a move', ({ document }) => document.layers[0]!.move(document.layers[2]!, 'placeBefore')],
    ['a deletion', ({ document }) => document.layers[0]!.delete()],
    [
      'a new layer',
      ({ document }) => document.createPixelLayer({ name: 'x', opacity: 100, blendMode: 'normal' }),
    ],
    ['a new group', ({ document }) => document.createLayerGroup({ name: 'x' })],
    ['another document in front', ({ photoshop }) => (photoshop.app.activeDocument = null)],
    ['batchPlay', ({ photoshop }) => photoshop.action.batchPlay([{ _obj: 'set' }])],
  ])('%s throws', (_title, change) => {
    const opened = open();
    const before = structuredClone(opened.document.state);
    expect(() => change(opened)).toThrow('only allowed from inside a modal scope');
    expect(opened.document.state).toEqual(before);
  });
});

describe('inside', () => {
  test('each change is a history state of its own, unless history is suspended', async () => {
    const opened = open();
    const { document } = opened;
    await inModal(opened, async ({ hostControl }) => {
      document.layers[0]!.name = 'x';
      const suspension = await hostControl.suspendHistory({ documentID: document.id, name: 'both' });
      document.layers[0]!.name = 'y';
      document.layers[0]!.visible = false;
      await hostControl.resumeHistory(suspension, true);
    });
    expect(document.history).toEqual(['Open', 'layer.name', 'both']);
  });

  test('an error takes back what was suspended and loses its class', async () => {
    const opened = open();
    const before = structuredClone(opened.document.state);
    const run = inModal(opened, async ({ hostControl }) => {
      await hostControl.suspendHistory({ documentID: opened.document.id, name: 'x' });
      opened.document.layers[0]!.delete();
      throw new RangeError('mine');
    });
    await expect(run).rejects.toMatchObject({ name: 'Error', message: 'mine' });
    expect(opened.document.state).toEqual(before);
  });

  test('a second modal command is refused with number 9', async () => {
    const opened = open();
    await inModal(opened, async () => {
      await expect(inModal(opened, () => Promise.resolve())).rejects.toMatchObject({ number: 9 });
    });
  });

  test.each<[string, (opened: Opened) => unknown, string]>([
    [
      'what no rule knows',
      ({ photoshop }) => photoshop.action.batchPlay([{ _obj: 'explode' }]),
      'no such command',
    ],
    [
      'a command that could open a dialog',
      ({ photoshop, document }) =>
        photoshop.action.batchPlay([
          {
            _obj: 'get',
            _target: [{ _property: 'XMPMetadataAsUTF8' }, { _ref: 'document', _id: document.id }],
          },
        ]),
      'no such command',
    ],
    [
      'moving the Background',
      ({ document }) => document.layers[2]!.move(document.layers[0]!, 'placeBefore'),
      'Background',
    ],
    [
      'beneath the Background',
      ({ document }) => document.layers[0]!.move(document.layers[2]!, 'placeAfter'),
      'Background',
    ],
    [
      'the Background’s blend mode',
      ({ document }) => (document.layers[2]!.blendMode = 'screen'),
      'Background',
    ],
    [
      'into what is no group',
      ({ document }) => document.layers[1]!.move(document.layers[0]!, 'placeInside'),
      'no group',
    ],
    ['a layer that is gone', ({ document }) => document.layer(999).name, 'does not exist'],
    [
      'a buffer of another length',
      ({ photoshop }) => photoshop.imaging.createImageDataFromBuffer(new Uint8Array(3), grey),
      'wrong buffer length',
    ],
    [
      'pixels into a group',
      async ({ photoshop, document }) => {
        const imageData = await photoshop.imaging.createImageDataFromBuffer(new Uint8Array(2), grey);
        const target = {
          documentID: document.id,
          imageData,
          replace: true,
          targetBounds: { left: 0, top: 0 },
        } as const;
        await photoshop.imaging.putPixels({ ...target, layerID: document.named('CELS').id });
      },
      'Photoshop Error',
    ],
    [
      'pixels of a group',
      ({ photoshop, document }) =>
        photoshop.imaging.getPixels({
          documentID: document.id,
          layerID: document.named('CELS').id,
          sourceBounds: { left: 0, top: 0, right: 1, bottom: 1 },
          componentSize: 8,
        }),
      'no pixels in a layer of kind group',
    ],
    [
      'an image that was disposed of',
      async ({ photoshop }) => {
        const image = await photoshop.imaging.createImageDataFromBuffer(new Uint8Array(2), grey);
        image.dispose();
        await image.getData({ chunky: true });
      },
      'disposed of',
    ],
  ])('%s throws', async (_title, change, message) => {
    const opened = open(RGB8, true);
    await expect(
      inModal(opened, async () => {
        await change(opened);
      }),
    ).rejects.toThrow(message);
  });

  test('pixels into a locked layer are lost without a word', async () => {
    const opened = open();
    const node = opened.document.named('BOOK');
    node.locks.transparent = true;
    const before = structuredClone(node);
    await inModal(opened, async () => {
      const options = { ...grey, width: 1, components: 3, colorSpace: 'RGB' } as const;
      const imageData = await opened.photoshop.imaging.createImageDataFromBuffer(new Uint8Array(3), options);
      const target = { imageData, replace: true, targetBounds: { left: 0, top: 0 } } as const;
      await opened.photoshop.imaging.putPixels({
        ...target,
        documentID: opened.document.id,
        layerID: node.id,
      });
    });
    expect(node).toEqual(before);
  });

  test('releasing a clipped layer releases those above it', async () => {
    const opened = open();
    const { document } = opened;
    document.named('CELS').children![0]!.clipped = true;
    document.named('A').clipped = true;
    await inModal(opened, () => {
      document.layer(document.named('A').id).isClippingMask = false;
      return Promise.resolve();
    });
    expect(document.named('A shade').clipped).toBe(false);
  });

  test('an image that nobody disposes of is counted; planes come one after the other when asked for', async () => {
    const { photoshop } = open();
    const options = { width: 2, height: 1, components: 3, colorSpace: 'RGB', chunky: true } as const;
    const image = await photoshop.imaging.createImageDataFromBuffer(Uint8Array.of(1, 2, 3, 4, 5, 6), options);
    expect(Array.from(await image.getData({ chunky: false }))).toEqual([1, 4, 2, 5, 3, 6]);
    expect(photoshop.imaging.alive.size).toBe(1);
  });
});
