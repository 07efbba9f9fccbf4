import { ByteWriter } from '../write/byte-writer.js';
import { unicodeString } from '../write/layer-name.js';

/** A value of a descriptor, as far as Haikei writes them (Adobe Photoshop File Formats, "Descriptor structure"). */
export type DescriptorValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'enum'; readonly type: string; readonly value: string }
  | { readonly kind: 'raw'; readonly value: Uint8Array }
  | { readonly kind: 'text'; readonly value: string };

/** Names of exactly four characters stand alone behind a length of 0. */
const writeKey = (writer: ByteWriter, key: string): ByteWriter =>
  writer.u32(key.length === 4 ? 0 : key.length).latin1(key);

function writeValue(writer: ByteWriter, value: DescriptorValue): void {
  if (value.kind === 'boolean') writer.latin1('bool').u8(value.value ? 1 : 0);
  else if (value.kind === 'raw') writer.latin1('tdta').u32(value.value.length).raw(value.value);
  else if (value.kind === 'text') writer.latin1('TEXT').raw(unicodeString(`${value.value}\0`));
  else writeKey(writeKey(writer.latin1('enum'), value.type), value.value);
}

/** A nameless descriptor of class `null` behind its version, as tagged blocks hold them. */
export function descriptorBytes(entries: readonly (readonly [string, DescriptorValue])[]): Uint8Array {
  const writer = new ByteWriter().u32(16).raw(unicodeString('\0'));
  writeKey(writer, 'null').u32(entries.length);
  for (const [key, value] of entries) writeValue(writeKey(writer, key), value);
  return writer.finish();
}
