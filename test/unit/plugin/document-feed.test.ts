import type { PanelDocument } from '../../../src/panel/services/panel-document.js';
import { openPlugin, type OpenedPlugin } from '../../fakes/plugin/open-plugin.js';
import { celShot } from '../host-photoshop/support/shots.js';
import { signal } from '../psd-write/support/sample-plate.js';

jest.setTimeout(60_000);

interface Followed extends OpenedPlugin {
  readonly heard: (PanelDocument | null)[];
  /** Lets the feed's patience be over. */
  readonly pass: () => Promise<void>;
  readonly stop: () => void;
}

async function follow(): Promise<Followed> {
  const due: (() => void)[] = [];
  const opened = openPlugin(celShot(), { wait: () => new Promise((resolve) => due.push(resolve)) });
  const { services } = opened.plugin;
  const heard: (PanelDocument | null)[] = [];
  const stop = services.subscribeDocument((document) => heard.push(document));
  await services.readShot(signal, String(opened.document.id));
  const pass = async (): Promise<void> => {
    due.splice(0).forEach((resolve) => resolve());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { ...opened, heard, pass, stop };
}

const strokeOn = ({ document, photoshop }: OpenedPlugin, name: string): void => {
  document.state.active = [document.named(name).id];
  photoshop.action.notify('historyStateChanged');
};

test('the document in front is told at once, and many events as one', async () => {
  const feed = await follow();
  expect(feed.heard).toEqual([{ id: String(feed.document.id), name: 'cut_012', revision: 1 }]);
  for (let i = 0; i < 20; i++) feed.photoshop.action.notify('select');
  await feed.pass();
  expect(feed.heard).toHaveLength(2);
});

test('strokes on a cel leave the pictures of the background, strokes on the background do not', async () => {
  const feed = await follow();
  strokeOn(feed, 'A');
  await feed.pass();
  expect(feed.heard.at(-1)?.revision).toBe(1);
  for (const name of ['BG', 'BOOK']) strokeOn(feed, name);
  await feed.pass();
  expect(feed.heard.at(-1)?.revision).toBe(3);
});

test('a step in history may bring back anything; eyes and selections change no picture', async () => {
  const feed = await follow();
  const { action } = feed.photoshop;
  action.notify('hide');
  action.notify('select', { _target: [{ _ref: 'layer', _name: 'BG' }] });
  await feed.pass();
  expect(feed.heard.at(-1)?.revision).toBe(1);
  action.notify('select', { _target: [{ _ref: 'historyState', _offset: -1 }] });
  await feed.pass();
  expect(feed.heard.at(-1)?.revision).toBe(2);
});

test('the last document closed is told as none, and nobody listens after the end', async () => {
  const feed = await follow();
  feed.photoshop.close([feed.document.id]);
  feed.photoshop.action.notify('close');
  await feed.pass();
  expect(feed.heard.at(-1)).toBeNull();
  feed.stop();
  expect(feed.photoshop.action.listening).toBe(0);
});

test('a plate that was painted is told, though Photoshop keeps silent, and is no other picture', async () => {
  const feed = await follow();
  await feed.plugin.paintFront(signal, () => undefined);
  expect(feed.photoshop.app.alerts).toEqual([]);
  await feed.pass();
  expect(feed.heard).toHaveLength(2);
  expect(feed.heard.at(-1)?.revision).toBe(1);
});

test('a document that was closed is told in words when it is asked for', async () => {
  const feed = await follow();
  feed.photoshop.close([feed.document.id]);
  await expect(feed.plugin.services.readShot(signal, String(feed.document.id))).rejects.toMatchObject({
    code: 'document-changed',
  });
});
