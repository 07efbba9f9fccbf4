import { droppedFiles } from '../files/dropped-files.js';
import type { GivenFile } from '../files/given-file.js';
import type { BenchControl } from './bench-control.js';

interface PageEvents {
  readonly control: BenchControl;
  /** Whether work would be lost with the page. */
  readonly wouldLose: () => boolean;
  /** Opens the browser's dialog. */
  readonly choose: () => void;
  readonly take: (files: Promise<readonly GivenFile[]>) => Promise<void>;
}

type Shortcut = (control: BenchControl, events: PageEvents) => void;

const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  z: (control) => void control.step('undo'),
  'shift z': (control) => void control.step('redo'),
  y: (control) => void control.step('redo'),
  s: (control) => void control.saveDocument(),
  o: (_control, { choose }) => choose(),
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text';

/** Keys that mean the whole page, files that are dropped on it, and the question before it is closed. */
export function followPage(window: Window, events: PageEvents): void {
  const { control, wouldLose } = events;
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const shortcut = SHORTCUTS[`${event.shiftKey ? 'shift ' : ''}${event.key.toLowerCase()}`];
    if (!shortcut) return;
    event.preventDefault();
    shortcut(control, events);
  });
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    void events.take(droppedFiles(event.dataTransfer));
  });
  window.addEventListener('beforeunload', (event) => {
    if (wouldLose()) event.preventDefault();
  });
}
