/** Writes the JSON Schema of data files from the schema that reads them: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaText } from '../src/dataset/schema/json-schema.ts';

const file = new URL('../public/schema/events-1.json', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, jsonSchemaText());
