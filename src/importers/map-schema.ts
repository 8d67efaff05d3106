import { z } from 'zod';
import { id, language, nonBlank, text, timezone, webAddress } from '../dataset/schema/scalars.ts';
import { keyed, strict } from '../dataset/schema/strict.ts';
import { unitNames } from '../grammar/measures.ts';
import { statedFields } from '../grammar/stated-people.ts';
import { fieldNames, wideFields, wideMeasures } from './fields.ts';
import { partMeasures } from './parts-of-row.ts';

const unknown = z.array(z.string());

const column = strict({
  from: z.union([nonBlank, z.array(nonBlank).min(1)], 'text'),
  nth: z.int().min(1).optional(),
  format: z.union([nonBlank, z.array(nonBlank).min(1)], 'text').optional(),
  unknown: unknown.optional(),
  separator: nonBlank.optional(),
});

/** A part of the figures, in a column of its own or in a least and a greatest. */
const part = strict({
  from: nonBlank.optional(),
  min: nonBlank.optional(),
  max: nonBlank.optional(),
  measure: z.enum(partMeasures).default('killed'),
  who: nonBlank.optional(),
  sex: z.enum(statedFields.sex).optional(),
  age: z.enum(statedFields.age).optional(),
  role: z.enum(statedFields.role).optional(),
  cause: z.enum(statedFields.cause).optional(),
  unknown: unknown.optional(),
});

const wide = strict({
  field: z.enum(wideFields),
  columns: z.union([z.array(nonBlank).min(1), z.record(nonBlank, nonBlank)], 'text'),
  measure: z.enum(wideMeasures).default('killed'),
  format: nonBlank.optional(),
  unknown: unknown.optional(),
});

/** Which columns of a file mean what. docs/importing.md tells it with examples. */
export const mapSchema = strict({
  $schema: z.string().optional(),
  header: z.boolean().default(true),
  columns: keyed(fieldNames, z.union([nonBlank, column], 'text')),
  parts: z.array(part).default([]),
  wide: wide.optional(),
  facets: z
    .record(
      id,
      z.union(
        [nonBlank, strict({ from: nonBlank, name: text.optional(), unknown: unknown.optional() })],
        'text',
      ),
    )
    .default({}),
  unknown: unknown.default(['']),
  constants: keyed(fieldNames, z.union([nonBlank, z.number()], 'text')).default({}),
  killedMeans: z.enum(['everyone', 'victims', 'civilians', 'as-reported']),
  title: nonBlank.optional(),
  language: language.optional(),
  timezone: timezone.optional(),
  compiler: strict({ name: nonBlank, short: nonBlank.optional(), url: webAddress.optional() }).optional(),
  licence: strict({ name: nonBlank, url: webAddress.optional(), redistribute: z.boolean() }).optional(),
  units: keyed(unitNames, z.record(language, z.record(z.string(), nonBlank))).optional(),
  notes: z.array(nonBlank).default([]),
});

export type ImportMap = z.output<typeof mapSchema>;
