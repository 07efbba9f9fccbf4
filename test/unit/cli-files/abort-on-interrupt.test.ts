import { EventEmitter } from 'node:events';
import { abortOnInterrupt } from '../../../src/cli/files/abort-on-interrupt.js';

test('the first interrupt cancels and the second is left to the system', () => {
  const source = new EventEmitter();
  const { signal } = abortOnInterrupt(source);
  expect(signal.aborted).toBe(false);
  source.emit('SIGINT');
  expect(signal.aborted).toBe(true);
  expect(source.listenerCount('SIGINT') + source.listenerCount('SIGTERM')).toBe(0);
});

test('after disposing nothing is listened to', () => {
  const source = new EventEmitter();
  const { signal, dispose } = abortOnInterrupt(source);
  dispose();
  source.emit('SIGTERM');
  expect(signal.aborted).toBe(false);
});
