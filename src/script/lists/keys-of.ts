/** Own names of an object, in their order. */
export function keysOf(value: object): string[] {
  const keys: string[] = [];
  for (const key in value) if (Object.prototype.hasOwnProperty.call(value, key)) keys.push(key);
  return keys;
}
