import { formatNumber } from './format-number.js';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Puts facts into a text: `{path}` becomes `facts.path`. A name that `facts` lacks stays as it is. */
export function fillPlaceholders(template: string, facts: object): string {
  const values = new Map<string, unknown>(Object.entries(facts));
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name);
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'string' ? value : whole;
  });
}
