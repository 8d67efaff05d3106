import { z } from 'zod';
import { datasetFile } from './dataset-file.ts';
import { forEditors } from './for-editors.ts';

/** String formats that JSON Schema has a word for; the others are described by their pattern. */
const standard = ['date', 'uri'];

/**
 * The JSON Schema of a data file, for editors that complete and check while somebody types. It is the same
 * schema that reads the file, but for what JSON Schema cannot say: real languages, time zones and addresses.
 */
export function jsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(datasetFile, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema: part }) => {
      if (typeof part.format === 'string' && !standard.includes(part.format)) delete part.format;
    },
  });
}

/** The text of public/schema/events-1.json. */
export const jsonSchemaText = (): string => `${JSON.stringify(forEditors({ ...jsonSchema() }), null, 2)}\n`;
