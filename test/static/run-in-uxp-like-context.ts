import { createContext, runInContext } from 'node:vm';

export interface StartedPlugin {
  readonly panels: readonly string[];
  readonly commands: readonly string[];
  /** Functions of the global object that came with the script, by name: what a recorded action can call. */
  readonly functions: readonly string[];
}

/**
 * Runs the plugin's script as far as a host without a page can tell: one classic script, no code from strings,
 * no Node, `require` that knows the host's modules only. It is not Photoshop, and says nothing about drawing.
 */
export function runInUxpLikeContext(script: string): StartedPlugin {
  const started: Omit<StartedPlugin, 'functions'>[] = [];
  const setup = (entries: { panels: object; commands: object }): void => {
    started.push({ panels: Object.keys(entries.panels), commands: Object.keys(entries.commands) });
  };
  const uxp = { entrypoints: { setup }, host: { uiLocale: 'ja_JP', version: '26.0.0' }, storage: {} };
  const photoshop = { app: {}, core: {}, action: {}, imaging: {} };
  const os = { totalmem: () => 2 ** 34, platform: () => 'win32', homedir: () => 'C:' };
  const modules: Record<string, unknown> = { uxp, photoshop, aftereffects: { app: {} }, os, fs: {} };
  const requireHostModule = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`the host has no module ${name}`);
    return modules[name];
  };
  const context = createContext(
    { require: requireHostModule, setTimeout, clearTimeout },
    { codeGeneration: { strings: false, wasm: true } },
  );
  runInContext(script, context);
  const [plugin] = started;
  if (!plugin) throw new Error('the script did not call entrypoints.setup');
  return { ...plugin, functions: functionsOf(context).filter((name) => /^haikei/.test(name)) };
}

const functionsOf = (scope: Record<string, unknown>): readonly string[] =>
  Object.keys(scope).filter((name) => typeof scope[name] === 'function');
