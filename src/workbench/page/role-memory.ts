import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { type Role, ROLES } from '../../scene/role.js';
import type { Hint } from '../../plugin/storage/hint-storage.js';

type Roles = Readonly<Record<string, Role>>;

/** Files whose roles are remembered, the last ones. */
const MOST = 200;
/** Bytes at each end of a file that tell it from others: metadata and layers at one, the flat picture at the other. */
const END = 1 << 20;

const ROLE_LIST = v.array(v.object({ file: v.string(), roles: v.record(v.string(), v.picklist(ROLES)) }));

/** Tells a file from others by its length and by both of its ends, so that large ones need not be read as a whole. */
async function fingerprint(file: Blob): Promise<string> {
  const hash = sha256.create();
  hash.update(new TextEncoder().encode(`${file.size} `));
  for (const part of [file.slice(0, END), file.slice(Math.max(END, file.size - END))])
    hash.update(new Uint8Array(await part.arrayBuffer()));
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Roles that were corrected by hand, by the file they belong to, from one day to the next. */
export class RoleMemory {
  constructor(private readonly stored: Hint) {}

  /** None where the file is not known. */
  async read(file: Blob): Promise<Roles> {
    const name = await fingerprint(file);
    return this.all().find((known) => known.file === name)?.roles ?? {};
  }

  async write(file: Blob, roles: Roles): Promise<void> {
    const name = await fingerprint(file);
    const others = this.all().filter((known) => known.file !== name);
    this.stored.write(JSON.stringify([...others, { file: name, roles }].slice(-MOST)));
  }

  /** What cannot be read has been forgotten. */
  private all(): v.InferOutput<typeof ROLE_LIST> {
    try {
      const parsed = v.safeParse(ROLE_LIST, JSON.parse(this.stored.read() ?? '[]'));
      return parsed.success ? parsed.output : [];
    } catch {
      return [];
    }
  }
}
