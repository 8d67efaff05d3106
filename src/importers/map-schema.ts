import { z } from 'zod';
import { id, language, text, timezone, webAddress, words } from '../dataset/schema/scalars.ts';
import { keyed, strict } from '../dataset/schema/strict.ts';
import { unitNames } from '../grammar/measures.ts';
import { fieldNames } from './fields.ts';

const unknown = z.array(z.string());

const column = strict({
  from: z.union([words, z.array(words).min(1)], 'text'),
  nth: z.int().min(1).optional(),
  format: z.union([words, z.array(words).min(1)], 'text').optional(),
  unknown: unknown.optional(),
  separator: words.optional(),
});

/** Which columns of a file mean what. docs/importing.md tells it with examples. */
export const mapSchema = strict({
  $schema: z.string().optional(),
  columns: keyed(fieldNames, z.union([words, column], 'text')),
  facets: z
    .record(
      id,
      z.union([words, strict({ from: words, name: text.optional(), unknown: unknown.optional() })], 'text'),
    )
    .default({}),
  unknown: unknown.default(['']),
  constants: keyed(fieldNames, z.union([words, z.number()], 'text')).default({}),
  killedMeans: z.enum(['everyone', 'victims', 'civilians', 'as-reported']),
  title: words.optional(),
  language: language.optional(),
  timezone: timezone.optional(),
  compiler: strict({ name: words, short: words.optional(), url: webAddress.optional() }).optional(),
  licence: strict({ name: words, url: webAddress.optional(), redistribute: z.boolean() }).optional(),
  units: keyed(unitNames, z.record(language, z.record(z.string(), words))).optional(),
  notes: z.array(words).default([]),
});

export type ImportMap = z.output<typeof mapSchema>;
