import { expect, test } from 'vitest';
import { getAnswer } from '../../../src/site/get-answer.ts';
import { placeFilter } from '../../../src/site/place-filter.ts';
import { eventsIn, placesIn } from '../../../src/tally/place-chain.ts';
import { small } from '../tally-dataset.ts';

const killed = (id: string, place: string, n: number, more = {}) => ({
  id,
  place,
  accounts: [{ source: 'agency', killed: n }],
  ...more,
});

/** A town with a market in it, and a village without events. */
const dataset = small(
  [
    killed('one', 'aville', 1),
    killed('two', 'market', 2),
    killed('three', 'cetown', 4),
    killed('gone', 'market', 8, { assessment: { status: 'retracted' } }),
  ],
  { places: { market: { name: 'The market', level: 'site', in: 'aville' } } },
);

test('the places that lie in a place, without those within them', () => {
  expect(placesIn(dataset, 'north').map(({ id }) => id)).toEqual(['aville', 'beton']);
  expect(placesIn(dataset, 'aville').map(({ id }) => id)).toEqual(['market']);
  expect(placesIn(dataset, 'market')).toEqual([]);
});

test.each(['north', 'aville', 'market', 'cetown'])('selects the events in %s and in what lies in it', id => {
  const place = dataset.places.get(id);
  if (place === undefined) throw new Error(`no place ${id}`);
  const ids = eventsIn(dataset, id).map(event => event.id);
  const { question: _, ...selected } = getAnswer(dataset, 'killed', placeFilter(dataset, place));
  const { question: __, ...named } = getAnswer(dataset, 'killed', ['event', ids.join(',')]);
  expect(selected).toEqual(named);
});
