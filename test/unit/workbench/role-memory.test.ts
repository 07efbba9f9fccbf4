import { RoleMemory } from '../../../src/workbench/page/role-memory.js';

function stored(text: string | null = null) {
  const texts: string[] = text === null ? [] : [text];
  return { read: () => texts.at(-1) ?? null, write: (next: string) => void texts.push(next), texts };
}

const blob = (...bytes: readonly number[]): Blob => new Blob([Uint8Array.from(bytes)]);

test('a file’s roles come back with it, and with no other file', async () => {
  const storage = stored();
  await new RoleMemory(storage).write(blob(1, 2, 3), { photo: 'bg' });
  await new RoleMemory(storage).write(blob(4), { sky: 'book' });
  await new RoleMemory(storage).write(blob(4), { sky: 'cel' });
  const later = new RoleMemory(storage);
  expect(await later.read(blob(1, 2, 3))).toEqual({ photo: 'bg' });
  expect(await later.read(blob(4))).toEqual({ sky: 'cel' });
  expect(await later.read(blob(1, 2, 4))).toEqual({});
  expect(await later.read(blob())).toEqual({});
});

test('large files are told apart by either end, and by their length', async () => {
  const large = (at: number, length = 5 << 20): Blob => {
    const bytes = new Uint8Array(length);
    bytes[at] = 1;
    return new Blob([bytes]);
  };
  const memory = new RoleMemory(stored());
  await memory.write(large(7), { a: 'bg' });
  expect(await memory.read(large(7))).toEqual({ a: 'bg' });
  for (const other of [large(8), large((5 << 20) - 1), large(7, (5 << 20) + 1)])
    expect(await memory.read(other)).toEqual({});
});

test('only so many are remembered, and what cannot be read is forgotten', async () => {
  const storage = stored();
  const memory = new RoleMemory(storage);
  for (let i = 0; i < 201; i++) await memory.write(blob(i), { a: 'bg' });
  expect(await memory.read(blob(0))).toEqual({});
  expect(await memory.read(blob(200))).toEqual({ a: 'bg' });
  for (const text of ['{', '{"a":1}', '[{"file":"x","roles":{"a":"king"}}]'])
    expect(await new RoleMemory(stored(text)).read(blob(1))).toEqual({});
});
