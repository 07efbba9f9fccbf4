/** The file's big-endian bytes as samples, always in memory of their own. */
export function toSamples(bytes: Uint8Array, depth: 8 | 16): Uint8Array | Uint16Array {
  if (depth === 8) return bytes.slice();
  const samples = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = (bytes[2 * i]! << 8) | bytes[2 * i + 1]!;
  return samples;
}
