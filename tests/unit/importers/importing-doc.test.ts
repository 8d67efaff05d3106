import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/types.ts';
import { eventFacts } from '../../../src/tally/event-facts.ts';
import { answer, importFixture, importMapped } from './import-fixture.ts';

const doc = readFileSync('docs/importing.md', 'utf8');
const sectionOf = (title: string): string => {
  const [, section] = doc.split(`\n## ${title}\n`);
  if (section === undefined) throw new Error(`no section ${title}`);
  return section.split('\n## ')[0] ?? '';
};

/** The questions of the section's last table of questions. */
function questionsIn(section: string): string[] {
  const [, table = ''] = section.split('| questions');
  return table
    .split('\n')
    .filter(line => line.startsWith('|'))
    .flatMap(line =>
      [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, question = '']) => question),
    );
}

async function mapped(): Promise<Dataset> {
  const map = JSON.parse(/```json\n(.*?)```/s.exec(sectionOf('Any CSV file, with a map'))?.[1] ?? '{}');
  for (const field of ['participants', 'claimant', 'claimKind', 'weapon', 'casualties', 'attackersKilled'])
    map.columns[field] = field;
  map.columns.id = 'Ref';
  const imported = await importMapped(
    map,
    `Ref,Day,Town,Province,Deaths,Hurt (min),Hurt (max),Said by,Link,Kind of school,participants,claimant,claimKind,weapon,casualties,attackersKilled
a,01/02/2020,Alba,North,2,1,3,Police,,primary school,pupils;teachers,Group,attributed,pistol,,1
b,02/02/2020,Alba,North,,,,Police,,college,pupils,Group,claimed,rifle,4,
`,
  );
  expect(imported.code, imported.err).toBe(0);
  return imported.dataset();
}

const formats: readonly (readonly [title: string, read: () => Promise<Dataset>])[] = [
  ['ACLED', async () => (await importFixture('acled')).dataset()],
  ['UCDP GED', async () => (await importFixture('ucdp-ged')).dataset()],
  ['Global Terrorism Database (GTD)', async () => (await importFixture('gtd')).dataset()],
  ['Iraq Body Count', async () => (await importFixture('ibc')).dataset()],
  ['HXL', async () => (await importFixture('hxl')).dataset()],
  ['Any CSV file, with a map', mapped],
];

test.each(formats)(
  'docs/importing.md: the questions about %s are valid and name all that it imports',
  async (title, read) => {
    const dataset = await read();
    const questions = questionsIn(sectionOf(title));
    expect(questions.length).toBeGreaterThan(4);
    for (const question of questions) {
      const { total, rows } = answer(dataset, question);
      expect(rows.length > 0 || (total?.events ?? 0) > 0, question).toBe(true);
    }
    const said = questions.join('\n');
    for (const facet of dataset.facets.keys()) expect(said).toContain(`by=${facet}`);
    const facts = eventFacts(dataset);
    const asked = (word: string, isThere: boolean) =>
      expect([word, said.includes(`by=${word}`)]).toEqual([word, isThere]);
    const has = (is: (one: (typeof facts)[number]) => boolean) => facts.some(is);
    asked(
      'participant',
      has(({ sides }) => sides.participants.size > 0),
    );
    asked(
      'pair',
      has(({ sides }) => sides.pair.includes('+')),
    );
    asked(
      'claimant',
      has(({ claimants }) => Object.values(claimants).some(({ size }) => size > 0)),
    );
    asked('weapon', dataset.weapons.size > 0);
  },
);
