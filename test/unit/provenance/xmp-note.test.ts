import fc from 'fast-check';
import { patchXmpText } from '../../../src/provenance/patch-xmp.js';
import { readProvenanceText } from '../../../src/provenance/read-provenance.js';
import { readNote, writeNote } from '../../../src/provenance/xmp-note.js';
import { EXAMPLE } from './example-provenance.js';

const HAIKEI = 'https://haikei.invalid/ns/1.0/';

test('a note comes back as it was written, whatever JSON it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(readNote(writeNote(null, 'stamp', value), 'stamp')).toEqual(plain);
    }),
  );
});

test('a note takes the place of an earlier one, and leaves the others and the provenance alone', () => {
  const first = writeNote(patchXmpText(null, EXAMPLE), 'roles', { a: 'bg' });
  const second = writeNote(writeNote(first, 'light', 'dusk'), 'roles', { b: 'cel' });
  expect(readNote(second, 'roles')).toEqual({ b: 'cel' });
  expect(readNote(second, 'light')).toBe('dusk');
  expect(readProvenanceText(second)).toEqual([EXAMPLE]);
  expect(second.match(/haikei:roles>/g)).toHaveLength(2);
});

test('Photoshop rewrites a simple property as an attribute; it is read and replaced all the same', () => {
  const rewritten =
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
    `<rdf:Description rdf:about="" xmlns:haikei="${HAIKEI}" haikei:roles="{&quot;a&quot;:&quot;bg&quot;}"/>` +
    `</rdf:RDF></x:xmpmeta>`;
  expect(readNote(rewritten, 'roles')).toEqual({ a: 'bg' });
  const replaced = writeNote(rewritten, 'roles', {});
  expect(readNote(replaced, 'roles')).toEqual({});
  expect(replaced).not.toContain('&quot;');
});

test('what is no note is none', () => {
  expect(readNote(writeNote(null, 'light', 1), 'roles')).toBe(null);
  const broken = writeNote(null, 'roles', {}).replace('{}', '{oops');
  expect(readNote(broken, 'roles')).toBe(null);
});

test.each(['<broken', '<a/>', '<!DOCTYPE x><x/>'])('XMP that cannot be read (%s) is not replaced', (xmp) => {
  expect(() => readNote(xmp, 'roles')).toThrow(expect.objectContaining({ code: 'file-damaged' }) as Error);
  expect(() => writeNote(xmp, 'roles', {})).toThrow(
    expect.objectContaining({ code: 'file-damaged' }) as Error,
  );
});
