import type { AeImportOptions } from '../../../src/host/aftereffects/api/after-effects-api.js';
import type { AeMarker } from '../../../src/host/aftereffects/api/ae-property.js';

export class FakeImportOptions implements AeImportOptions {
  importAs = 0;
  sequence = false;
  forceAlphabetical = false;

  constructor(public file: string) {
    if (typeof file !== 'string' || !file.startsWith('/'))
      throw new TypeError(`ImportOptions: ${file} is no path`);
  }
}

export class FakeMarker implements AeMarker {
  private parameters: Readonly<Record<string, string>> = {};

  constructor(readonly comment: string) {}

  getParameters(): Readonly<Record<string, string>> {
    return this.parameters;
  }

  setParameters(values: Readonly<Record<string, string>>): boolean {
    for (const [name, value] of Object.entries(values))
      if (typeof value !== 'string') throw new TypeError(`MarkerValue: the parameter ${name} is no text`);
    this.parameters = { ...values };
    return true;
  }
}
