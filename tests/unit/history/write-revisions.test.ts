import { expect, test } from 'vitest';
import type { Draft } from '../../../src/history/draft.ts';
import { writeRevisions } from '../../../src/history/write-revisions.ts';

const data = {
  dataset: { id: 'fires', version: '1.0.0', updated: '2026-11-01' },
  events: [{ id: 'market', accounts: [{ source: 'radio', killed: 3 }] }],
};
const draft: Draft = {
  events: ['market'],
  removed: [],
  kind: 'update',
  measure: 'killed',
  text: 'Three killed.',
  was: '2',
  now: '3',
};
const raised = { version: '1.1.0', date: '2026-11-02', drafts: [draft] };
const entry =
  '{"date":"2026-11-02","version":"1.1.0","events":["market"],"kind":"update","measure":"killed","text":"Three killed.","was":"2","now":"3"}';

test('a file on one line stays on one line, and the rest of it stays byte for byte', () => {
  const text = JSON.stringify(data);
  const once = writeRevisions(text, 'own', raised);
  expect(once).toBe(
    text
      .replace('"1.0.0"', '"1.1.0"')
      .replace('2026-11-01', '2026-11-02')
      .replace(/\}$/, `,"revisions": [${entry}]}`),
  );
  const twice = writeRevisions(`${once}\n`, 'own', raised);
  expect(twice).toBe(`${once.replace(/\]\}$/, `,${entry}]}`)}\n`);
});

test('an indented file gets indented entries, and the rest of it stays byte for byte', () => {
  const text = JSON.stringify(data, null, 4);
  const written = writeRevisions(text, 'own', raised);
  expect(JSON.parse(written)).toMatchObject({
    dataset: { version: '1.1.0' },
    revisions: [JSON.parse(entry)],
  });
  expect(written).toContain('\n    "revisions": [\n        {\n            "date": "2026-11-02",');
  expect(written.slice(0, written.indexOf(',\n    "revisions"'))).toBe(
    text.replace('"1.0.0"', '"1.1.0"').replace('2026-11-01', '2026-11-02').replace(/\n\}$/, ''),
  );
});
