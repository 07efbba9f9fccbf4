import vm from 'node:vm';
import type { FakeAfterEffects } from '../aftereffects/fake-after-effects.js';
import { FakeComp } from '../aftereffects/fake-comp.js';
import { FakeFolder as FakeFolderItem, FakeFootage } from '../aftereffects/fake-items.js';
import { FakeLayer } from '../aftereffects/fake-layer.js';
import { FakeImportOptions, FakeMarker } from '../aftereffects/fake-values.js';
import { ES3_ONLY } from './es3-only.js';
import { FakeFile, FakeFolder } from './fake-files.js';
import { FakeWindow } from './fake-window.js';

export interface ScriptSettings {
  readonly language?: string;
  readonly version?: string;
  /** Ids of layers that are selected in the composition in front. */
  readonly selectedLayers?: readonly number[];
  /** What a person answers who is asked for a file. */
  readonly fileToOpen?: string | null;
}

/** A script in After Effects 24 to 26. */
export interface OpenedScript {
  readonly windows: FakeWindow[];
  readonly alerts: string[];
  /** Runs what was to be run later, once. */
  passTime(): void;
}

export const HOME = '/home-of-the-artist';

/** Members that take a file, which no text may stand in for. */
const TAKES_FILE = new Set(['replace', 'replaceWithSequence']);

type Names = Record<string | symbol, unknown>;

/** After Effects' objects as ExtendScript has them: files are objects, lists are its own. */
function bridge(ae: FakeAfterEffects, list: (items: unknown[]) => unknown, settings: ScriptSettings) {
  const inner = new WeakMap<object, object>();
  const bare = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (inner.get(value) ?? value) : value;
  const fileOf = (path: unknown): FakeFile | null =>
    typeof path === 'string' && path !== '' ? new FakeFile(ae.disk, path) : null;
  const pathOf = (file: unknown): string => {
    if (file instanceof FakeFile) return file.fsName;
    throw new TypeError('After Effects error: a File is needed');
  };
  const call = (target: Names, name: string | symbol, args: readonly unknown[]): unknown => {
    const method = target[name] as (...its: unknown[]) => unknown;
    const [first, ...others] = args.map(bare);
    if (TAKES_FILE.has(String(name))) return wrap(method.call(target, pathOf(first), ...others));
    if (name !== 'importFile') return wrap(method.call(target, ...args.map(bare)));
    const options = first as { file: unknown } & Omit<FakeImportOptions, 'file'>;
    return wrap(
      method.call(
        target,
        Object.assign(new FakeImportOptions(pathOf(options.file)), {
          ...options,
          file: pathOf(options.file),
        }),
      ),
    );
  };
  const read = (target: Names, name: string | symbol): unknown => {
    if (name === 'file' && !(target instanceof FakeImportOptions)) return fileOf(target['file']);
    if (name === 'selectedLayers' && target instanceof FakeComp)
      return wrap((settings.selectedLayers ?? []).map((id) => new FakeLayer(ae, target.id, id)));
    const value = target[name];
    return typeof value === 'function' ? (...args: unknown[]) => call(target, name, args) : wrap(value);
  };
  const wrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return list(value.map(wrap));
    if (
      typeof value !== 'object' ||
      value === null ||
      value instanceof FakeFile ||
      value instanceof FakeFolder
    )
      return value;
    const proxy = new Proxy(value as Names, {
      get: read,
      set: (target, name, now) => {
        target[name] = bare(now);
        return true;
      },
    });
    inner.set(proxy, value);
    return proxy;
  };
  /** A class by which scripts tell what they hold. */
  const classOf = (fits: (target: object) => boolean): object => ({
    [Symbol.hasInstance]: (value: unknown) => fits(bare(value) as object),
  });
  return { wrap, classOf };
}

const hasOwn = (target: unknown, name: string): boolean =>
  typeof target === 'object' && target !== null && name in target && (target as Names)[name] !== undefined;

/** Runs a script in a context of its own that has ECMAScript 3, After Effects and nothing else. */
export function openScript(ae: FakeAfterEffects, code: string, settings: ScriptSettings = {}): OpenedScript {
  const windows: FakeWindow[] = [];
  const alerts: string[] = [];
  const tasks: string[] = [];
  const context = vm.createContext({});
  vm.runInContext(ES3_ONLY, context);
  const emptyList = vm.runInContext('(function () { return []; })', context) as () => unknown[];
  const list = (items: unknown[]): unknown => {
    const own = emptyList();
    for (const item of items) own[own.length] = item;
    return own;
  };
  const { wrap, classOf } = bridge(ae, list, settings);
  const { AlphaMode, BlendingMode, ImportAsType, KeyframeInterpolationType, TrackMatteType } = ae.enums;
  class ScriptOptions {
    importAs = 0;
    sequence = false;
    forceAlphabetical = false;
    constructor(public file: FakeFile) {}
  }
  Object.assign(context, {
    app: {
      project: wrap(ae.project),
      version: settings.version ?? '25.6x101',
      isoLanguage: settings.language ?? 'en_US',
      beginUndoGroup: (name: string) => ae.beginUndoGroup(name),
      endUndoGroup: () => ae.endUndoGroup(),
      scheduleTask: (task: string) => tasks.push(task),
    },
    $: { global: context, getenv: () => null },
    alert: (text: string) => void alerts.push(text),
    File: Object.assign(
      function (path: string) {
        return new FakeFile(ae.disk, path);
      },
      {
        openDialog: () => (settings.fileToOpen == null ? null : new FakeFile(ae.disk, settings.fileToOpen)),
      },
    ),
    Folder: function (path: string) {
      return new FakeFolder(ae.disk, path === '~' ? HOME : path);
    },
    Window: function (type: string, title: string) {
      const window = new FakeWindow(type, title);
      windows.push(window);
      return window;
    },
    ImportOptions: ScriptOptions,
    MarkerValue: function (comment: string) {
      return wrap(new FakeMarker(comment));
    },
    CompItem: classOf((value) => value instanceof FakeComp),
    FootageItem: classOf((value) => value instanceof FakeFootage),
    FolderItem: classOf((value) => value instanceof FakeFolderItem),
    FileSource: classOf(
      (value) =>
        hasOwn(value, 'file') || Boolean((value as { missingFootagePath?: string }).missingFootagePath),
    ),
    SolidSource: classOf((value) => hasOwn(value, 'color')),
    ...{ AlphaMode, BlendingMode, ImportAsType, KeyframeInterpolationType, TrackMatteType },
  });
  vm.runInContext(code, context);
  return {
    windows,
    alerts,
    passTime: () => {
      for (const task of tasks.splice(0)) vm.runInContext(task, context);
    },
  };
}
