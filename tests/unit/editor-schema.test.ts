import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { jsonSchemaText } from '../../src/dataset/schema/json-schema.ts';
import { smallSet } from '../hostile/small-data.ts';

/** What VS Code does with a data file, by the library that it uses. */
const service = getLanguageService({});
const uri = 'https://example.org/events-1.json';
service.configure({ schemas: [{ uri, fileMatch: ['*.json'], schema: JSON.parse(jsonSchemaText()) }] });

function open(change: (set: ReturnType<typeof smallSet>) => void = () => {}) {
  const set = smallSet();
  change(set);
  const document = TextDocument.create('file:///small.json', 'json', 1, JSON.stringify(set, null, 2));
  return { document, json: service.parseJSONDocument(document) };
}

async function messagesOf(change: (set: ReturnType<typeof smallSet>) => void) {
  const { document, json } = open(change);
  return (await service.doValidation(document, json)).map(({ message }) => message);
}

/** The hover text on the value of the first field with a name. */
async function hoverOver(field: string): Promise<string> {
  const { document, json } = open();
  const at = document.getText().indexOf(`"${field}":`) + field.length + 4;
  const hover = await service.doHover(document, document.positionAt(at), json);
  return JSON.stringify(hover?.contents ?? '').replaceAll('\\', '');
}

describe('an editor that uses the schema', () => {
  test('finds no problem in a valid file', async () => {
    expect(await messagesOf(() => {})).toEqual([]);
  });

  test.for([
    ['date', '18/04/2025', 'Write an existing date as YYYY-MM-DD: 2016-09-05.'],
    ['date', '2016-02-30', 'Write an existing date as YYYY-MM-DD: 2016-09-05.'],
    [
      'id',
      'Homs Bab',
      'Use lower-case letters a–z and digits, separated by single hyphens: homs-bab-tadmur.',
    ],
  ] as const)('explains the notation of %s %s', async ([field, value, message]) => {
    const messages = await messagesOf(set => {
      set.events[0] = { ...set.events[0], [field]: value };
    });
    expect(messages).toContain(message);
    expect(messages.join()).not.toContain('pattern');
  });

  test.for(['about 40', -3, 4.5])('explains the notation of a figure %s', async value => {
    const messages = await messagesOf(set => {
      set.events[0] = { ...set.events[0], accounts: [{ source: 'gazette', killed: value }] };
    });
    expect(messages.join()).toMatch(/Write a figure: 35, "3-5"|below the minimum/);
    expect(messages.join()).not.toContain('pattern');
  });

  test('shows the description of a field and not only that of its type', async () => {
    expect(await hoverOver('killed')).toContain('People killed.');
    expect(await hoverOver('updated')).toMatch(/^\["[^"]+\. An existing date/);
    expect(await hoverOver('source')).toContain('Who says it: the original speaker.');
  });
});
