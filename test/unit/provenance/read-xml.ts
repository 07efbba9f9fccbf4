/**
 * A second XML reader, small and strict, that shares nothing with the one in the source: elements, attributes and text
 * as a plain tree, names with their namespace in front. Throws on anything that is not well-formed.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const TOKEN =
  /<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1] ?? null;
    if (code !== null) return String.fromCodePoint(parseInt(code, 16));
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`unknown reference ${whole}`);
    return character;
  });

interface Open {
  readonly tag: string;
  readonly scope: Readonly<Record<string, string>>;
  readonly element: {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
  };
}

function expand(name: string, scope: Readonly<Record<string, string>>, isAttribute: boolean): string {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
  if (prefix === '' && isAttribute) return local;
  const uri = prefix === 'xml' ? 'xml:' : scope[prefix];
  if (uri === undefined && prefix !== '') throw new Error(`prefix ${prefix} is not bound`);
  return `${uri ?? ''}${local}`;
}

function open(tag: string, source: string, outer: Readonly<Record<string, string>>): Open {
  const raw = [...source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name, a, b]) => [name!, decode(a ?? b ?? '')] as const,
  );
  const bound = raw
    .filter(([name]) => /^xmlns(:|$)/.test(name))
    .map(([name, uri]) => [name.slice(6), uri] as const);
  const scope = { ...outer, ...Object.fromEntries(bound) };
  const plain = raw.filter(([name]) => !/^xmlns(:|$)/.test(name));
  const attributes = Object.fromEntries(plain.map(([name, value]) => [expand(name, scope, true), value]));
  if (Object.keys(attributes).length !== plain.length)
    throw new Error(`an attribute of ${tag} is there twice`);
  return { tag, scope, element: { name: expand(tag, scope, false), attributes, children: [], text: '' } };
}

export function readXml(source: string): XmlElement {
  const stack: Open[] = [open('document', '', {})];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, cdata, closing, opening, attributes, empty, text] = match;
    const top = stack[stack.length - 1]!;
    if (cdata !== undefined) top.element.text += cdata;
    if (text !== undefined) top.element.text += decode(text);
    if (opening !== undefined) {
      const next = open(opening, attributes ?? '', top.scope);
      top.element.children.push(next.element);
      if (empty === '') stack.push(next);
    }
    if (closing !== undefined) {
      if (top.tag !== closing) throw new Error(`${closing} closes ${top.tag}`);
      stack.pop();
    }
  }
  if (end !== source.length || stack.length !== 1) throw new Error(`not well-formed at ${end}`);
  return stack[0]!.element;
}

/** Every element below, itself included. */
export const allElements = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(allElements),
];
