import { fillInGlobals } from '../../../src/plugin/fill-in-globals.js';

type Scope = Record<string, unknown> & { AbortController: typeof AbortController };

/** A host that has none of them, and one that has them all: the same must hold of both. */
const bare = (): Scope => {
  const scope: Record<string, unknown> = {};
  fillInGlobals(scope);
  return scope as Scope;
};

describe.each([
  ['what is filled in', bare],
  ['what Node has', () => globalThis as unknown as Scope],
])('an AbortController, %s', (_name, scopeOf) => {
  test('tells each listener once, in their order, and never those who left', () => {
    const controller = new (scopeOf().AbortController)();
    const heard: string[] = [];
    const leaving = (): void => void heard.push('left');
    controller.signal.addEventListener('abort', () => heard.push('a'));
    controller.signal.addEventListener('abort', leaving);
    controller.signal.addEventListener('abort', () => heard.push('b'), { once: true });
    controller.signal.removeEventListener('abort', leaving);
    expect(controller.signal.aborted).toBe(false);
    controller.abort();
    controller.abort();
    expect(heard).toEqual(['a', 'b']);
    expect(controller.signal.aborted).toBe(true);
    controller.signal.addEventListener('abort', () => heard.push('late'));
    expect(heard).toEqual(['a', 'b']);
  });

  test('throws the reason that it was given', () => {
    const controller = new (scopeOf().AbortController)();
    controller.signal.throwIfAborted();
    controller.abort(new RangeError('mine'));
    expect(() => controller.signal.throwIfAborted()).toThrow(RangeError);
  });
});

test('what the host has is left as it is', () => {
  const own = { AbortController: Array, queueMicrotask: Map };
  fillInGlobals(own);
  expect(own).toMatchObject({ AbortController: Array, queueMicrotask: Map });
});
