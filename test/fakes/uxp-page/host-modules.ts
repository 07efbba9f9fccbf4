interface PanelEntry {
  create(root: HTMLElement): void;
  destroy(root: HTMLElement): void;
  readonly menuItems: readonly { readonly id: string; readonly label: string }[];
  invokeMenu(id: string): void;
}

/** What the plugin gave to `entrypoints.setup`. */
export interface Entries {
  readonly panels: Readonly<Record<string, PanelEntry>>;
  readonly commands: Readonly<Record<string, { run(): Promise<void> }>>;
}

export interface HostModules {
  readonly require: (name: string) => unknown;
  /** @throws Error before the plugin has set itself up */
  entries(): Entries;
  /** Milliseconds of the page's clock; null before. */
  readonly setUpAt: number | null;
}

export interface HostFacts {
  /** `require('uxp').host`. */
  readonly host: { readonly uiLocale: string; readonly version: string };
  readonly storage: unknown;
  /** What else there is to require. */
  readonly modules: Readonly<Record<string, unknown>>;
}

/** `require` as UXP gives it to a plugin's script: Adobe's modules and no others. */
export function hostModules({ host, storage, modules: own }: HostFacts): HostModules {
  let given: Entries | null = null;
  let setUpAt: number | null = null;
  const setup = (entries: Entries): void => {
    if (given) throw new Error('entrypoints.setup may be called once');
    given = entries;
    setUpAt = performance.now();
  };
  const modules: Readonly<Record<string, unknown>> = {
    ...own,
    uxp: { entrypoints: { setup }, host, storage },
  };
  return {
    require: (name) => {
      if (!Object.hasOwn(modules, name)) throw new Error(`Cannot find module '${name}'`);
      return modules[name];
    },
    entries() {
      if (!given) throw new Error('the plugin has not set itself up');
      return given;
    },
    get setUpAt() {
      return setUpAt;
    },
  };
}
