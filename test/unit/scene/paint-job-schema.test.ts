import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PAINT_JOB_SCHEMA } from '../../../src/scene/job/paint-job-schema.js';

const FILE = resolve(__dirname, '../../../docs/paint-job.schema.json');

/** `check` has no counterpart in JSON Schema; everything else has. */
const generate = (): object => ({
  ...toJsonSchema(PAINT_JOB_SCHEMA, { typeMode: 'input', ignoreActions: ['check'] }),
  title: 'Haikei paint job',
});

test('docs/paint-job.schema.json is current (write it anew with UPDATE_SCHEMA=1)', () => {
  const schema = generate();
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(existsSync(FILE)).toBe(true);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('the published schema says the same bounds as the parser', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toMatchObject({
    type: 'object',
    required: ['format'],
    additionalProperties: false,
    properties: {
      format: { const: 'haikei-job/1' },
      strength: { type: 'number', minimum: 0, maximum: 1, default: 1 },
      profile: { enum: ['commercial', 'personal'], default: 'commercial' },
      tile: { anyOf: [{ type: 'integer', minimum: 32, maximum: 4096 }, { type: 'null' }] },
      look: { additionalProperties: false },
    },
  });
});
