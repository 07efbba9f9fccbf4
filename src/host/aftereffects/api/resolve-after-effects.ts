import { refused } from '../refused.js';
import type { AeApplication, AeImportOptions, AfterEffectsApi } from './after-effects-api.js';
import type { AeMarker } from './ae-property.js';

type Names = Readonly<Record<string, unknown>>;
type Constructor<T> = new (argument: string) => T;

const isNames = (value: unknown): value is Names =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function finder(places: readonly Names[]): (name: string) => unknown {
  return (name) => places.map((place) => place[name]).find((value) => value !== undefined && value !== null);
}

/**
 * Adobe's pages say that the module is the application; in After Effects itself the application has been seen to be a
 * member of it, beside classes and enumerations. Both are taken, and names are looked for in all places.
 * @param scope the global object
 * @throws HaikeiError `host-refused` where a class is missing, when it is needed
 */
export function resolveAfterEffects(module: Names, scope: Names): AfterEffectsApi {
  const app = isNames(module['app']) ? module['app'] : module;
  const find = finder([module, app, scope]);
  const classNamed = <T>(name: string): Constructor<T> => {
    const found = find(name);
    if (typeof found === 'function') return found as unknown as Constructor<T>;
    throw refused(name, 'there is no such class');
  };
  return {
    app: app as unknown as AeApplication,
    newImportOptions: (path) => new (classNamed<AeImportOptions>('ImportOptions'))(path),
    newMarker: (comment) => new (classNamed<AeMarker>('MarkerValue'))(comment),
    enumValue: (type, name) => {
      const values = find(type);
      const value = isNames(values) ? values[name] : undefined;
      if (typeof value === 'number') return value;
      throw refused(`${type}.${name}`, 'there is no such value');
    },
  };
}
