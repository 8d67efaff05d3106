import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../../src/addresses.ts';
import type { Site } from '../../../../src/site/types.ts';
import { factsShown } from '../../../../src/views/components/event-facts.ts';
import { en, small } from '../../tally-dataset.ts';

const site: Pick<Site, 'locale' | 'addresses'> = { locale: en, addresses: createAddresses('/') };

function factsOf(event: object) {
  const dataset = small([{ id: 'one', accounts: [{ source: 'chief', killed: 1 }], ...event }], {
    sources: { chief: { kind: 'official', name: 'A local police chief (not named)' } },
    places: { detown: { name: 'Detown', level: 'town' } },
  });
  const found = dataset.events.get('one');
  if (found === undefined) throw new Error('no event "one"');
  return factsShown(site, dataset, found);
}
const linesOf = (event: object, term: string) =>
  factsOf(event)
    .find(fact => fact.term === term)
    ?.lines.map(({ text, note }) => note ?? text);

describe('an event page', () => {
  test.each([
    ['To the city', {}],
    ['To the town', { place: 'detown' }],
    ['To the village', { place: 'nowhere' }],
    ['To the site', { precision: 'site' }],
    ['To its surroundings', { precision: 'near' }],
    ['Only to the region', { place: 'north' }],
    ['Only to the country', { place: 'land', precision: 'country' }],
    ['How exactly is not known', { precision: 'unknown' }],
  ])('always gives the precision of the place: %s', (words, event) => {
    expect(linesOf(event, en.strings.pages.event.precision)).toEqual([words]);
  });

  test('names sources as a sentence does', () => {
    const event = {
      parts: [{ weapon: 'belt', source: 'chief' }],
      claims: [{ actor: 'front', kind: 'claimed', by: 'chief' }],
      control: { by: 'army', source: 'chief' },
    };
    for (const term of ['Claim', 'Held by'])
      expect(linesOf(event, term)).toEqual(['According to a local police chief (not named)']);
  });

  test('counts no parts where no event states several', () => {
    const terms = (event: object) => factsOf(event).map(({ term }) => term);
    const one = terms({ parts: [{ weapon: 'belt' }] });
    expect(one).toContain('Weapon');
    expect(one.join()).not.toMatch(/part|explosion/i);
    expect(terms({ parts: [{ weapon: 'belt' }, {}] })).toContain('2 parts');
  });
});
