import { expect, test } from 'vitest';
import { getLocale } from '../../../src/i18n/locale.ts';
import { parseQuestion } from '../../../src/tally/parse-question.ts';
import { wordsOf } from '../../../src/tally/words-of.ts';
import { measureLine } from '../../../src/wording/measure-line.ts';
import { small } from '../../charts/figures.ts';

const dataset = small(
  [
    {
      id: 'a',
      control: { by: 'army' },
      parts: [{ weapon: 'rifle' }],
      facets: { venue: 'market' },
      participants: [{ actor: 'front' }],
      accounts: [{ source: 'agency', killed: 2, claim: { actor: 'front', kind: 'claimed' } }],
    },
    { id: 'b', place: 'beton', accounts: [{ source: 'agency', killed: 1 }] },
  ],
  {},
);

const line = (text: string): string => {
  const parsed = parseQuestion(wordsOf(text), dataset);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ what, fix }) => `${what}: ${fix}`).join('\n'));
  return measureLine(parsed.question, { dataset, locale: getLocale('en') });
};

test.each([
  ['place=aville', 'in Aville', 'outside Aville'],
  ['region=north', 'in North', 'outside North'],
  ['source=agency', 'according to The Agency', 'without the figures of The Agency'],
  ['weapon=rifle', 'weapon: rifle', 'weapon: not rifle'],
  ['weapon=not-stated', 'weapon not stated', 'weapon stated'],
  ['with=rifle', 'rifle used', 'rifle not used'],
  ['control=army', 'in places held by The Army', 'outside places held by The Army'],
  ['control=not-stated', 'who held the place not stated', 'who held the place stated'],
  ['status=contested', 'assessed as contested', 'not assessed as contested'],
  ['participant=front', 'involving The Front', 'not involving The Front'],
  ['participant=not-stated', 'participants not stated', 'participants stated'],
  ['claimant=front', 'claimed by The Front', 'not claimed by The Front'],
  ['claimant=no-claim', 'claimed by nobody', 'only those claimed'],
  ['venue=market', 'Venue: market', 'Venue: not market'],
  ['venue=not-stated', 'Venue not stated', 'Venue stated'],
])('%s reads as an editor would write it, and so does its opposite', (filter, is, not) => {
  expect(line(`attacks by=place ${filter}`)).toBe(`Attacks, by place · ${is}`);
  expect(line(`attacks by=place ${filter.replace('=', '=!')}`)).toBe(`Attacks, by place · ${not}`);
});

test('the title of an event keeps its capital, unlike a name in a sentence', () => {
  const titled = small(
    [{ id: 'a', title: 'The shelling of Aville', accounts: [{ source: 'agency', killed: 2 }] }],
    {},
  );
  const parsed = parseQuestion(wordsOf('killed event=a'), titled);
  if (!parsed.ok) throw new Error('the question is refused');
  expect(measureLine(parsed.question, { dataset: titled, locale: getLocale('en') })).toContain(
    'The shelling of Aville',
  );
});
