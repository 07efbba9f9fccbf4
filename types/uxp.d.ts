// The part of Adobe's `uxp` module that the plugin uses.

declare module 'uxp' {
  interface PanelEntry {
    create?(root: HTMLElement): void;
    destroy?(root: HTMLElement): void;
    /** Of the panel's own menu. */
    menuItems?: readonly { readonly id: string; readonly label: string }[];
    invokeMenu?(id: string): void;
  }

  interface CommandEntry {
    run(): Promise<void>;
  }

  export const entrypoints: {
    setup(entries: {
      panels: Readonly<Record<string, PanelEntry>>;
      commands: Readonly<Record<string, CommandEntry>>;
    }): void;
  };

  export const storage: import('../src/plugin/files/uxp-plugin-files.js').UxpStorage;

  export const host: {
    /** `ja_JP`, `en_US` */
    readonly uiLocale: string;
    /** Of the program. */
    readonly version: string;
  };
}

/** As UXP has it. */
declare module 'os' {
  /** Bytes. */
  export function totalmem(): number;
  /** `win32`, `darwin` */
  export function platform(): string;
  export function homedir(): string;
}

/** As UXP has it: paths are `file:` URLs. */
declare module 'fs' {
  const fs: import('../src/plugin/after-effects/uxp-footage-files.js').UxpFs;
  export default fs;
}

interface HTMLDialogElement {
  /** UXP's own; resolves when the dialog is closed. */
  uxpShowModal(options: {
    title: string;
    resize: 'none' | 'both';
    size: { width: number; height: number };
  }): Promise<unknown>;
}

/** Put in by webpack from package.json. */
declare const HAIKEI_VERSION: string;
