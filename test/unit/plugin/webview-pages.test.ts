/** @jest-environment jsdom */
import { WebviewPages } from '../../../src/plugin/webview/webview-pages.js';

const live = new AbortController().signal;

afterEach(() => document.body.replaceChildren());

function place(): HTMLElement {
  const element = document.createElement('div');
  document.body.appendChild(element);
  return element;
}

const webviews = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('webview')];
const tell = (type: string, facts: object = {}): boolean =>
  webviews()
    .at(-1)!
    .dispatchEvent(Object.assign(new Event(type), facts));

test('a page lies in the panel that was opened last, as the manifest allows it', async () => {
  const pages = new WebviewPages(window);
  expect(pages.isOpen).toBe(false);
  const [, second] = [place(), place()].map((element) => {
    pages.add(element);
    return element;
  });
  const loading = pages.load(live);
  const [webview] = webviews();
  expect(webview!.parentElement).toBe(second);
  expect(webview!.getAttribute('src')).toBe('plugin:/webview.html');
  expect(webview!.getAttribute('uxpallowinspector')).toBeNull();
  expect([webview!.style.width, webview!.style.height, webview!.style.display]).toEqual(['1px', '1px', '']);
  tell('loadstop');
  (await loading).unload();
  expect(webviews()).toEqual([]);
});

test('a page that cannot be loaded is told of, with what the host says, and leaves nothing behind', async () => {
  const pages = new WebviewPages(window);
  pages.add(place());
  const loading = pages.load(live);
  tell('loaderror', { code: -1003, message: 'no such file' });
  await expect(loading).rejects.toMatchObject({
    code: 'driver-failed',
    details: { driver: 'webview', reason: 'its page cannot be loaded (-1003: no such file)' },
  });
  expect(webviews()).toEqual([]);
});

test('a page of which nothing is said has to say something itself', async () => {
  jest.useFakeTimers();
  const pages = new WebviewPages(window);
  pages.add(place());
  const loading = pages.load(live);
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  await loading;
  expect(webviews()).toHaveLength(1);
});

test('loading is stopped', async () => {
  const pages = new WebviewPages(window);
  pages.add(place());
  const stopping = new AbortController();
  const loading = pages.load(stopping.signal);
  stopping.abort();
  await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
  expect(webviews()).toEqual([]);
});

test('with nothing open there is no page', async () => {
  await expect(new WebviewPages(window).load(live)).rejects.toMatchObject({ code: 'driver-failed' });
});

test('closing what a page lies in takes it away and is told; closing another is not', async () => {
  const pages = new WebviewPages(window);
  let closed = 0;
  pages.onClosed(() => (closed += 1));
  const [first, second] = [place(), place()];
  pages.add(first);
  const loading = pages.load(live);
  tell('loadstop');
  await loading;
  pages.add(second);
  pages.remove(second);
  expect([closed, webviews().length]).toEqual([0, 1]);
  pages.remove(first);
  expect([closed, webviews().length, pages.isOpen]).toEqual([1, 0, false]);
});
