import { expect, test } from 'vitest';
import { dayOf, whenOf } from '../../../src/wording/when.ts';
import { en, small } from '../tally-dataset.ts';

function eventOf(fields: object) {
  const event = {
    id: 'one',
    date: '2020-03-09',
    place: 'aville',
    accounts: [{ source: 'agency' }],
    ...fields,
  };
  const found = small([event]).events.get('one');
  if (found === undefined) throw new Error('no event "one"');
  return found;
}

test.each([
  ['9 March 2020', {}],
  ['in March 2020', { timePrecision: 'month' }],
  ['in 2020', { timePrecision: 'year' }],
  ['in the week of 9 March 2020', { timePrecision: 'week' }],
  ['9 March 2020 to 11 March 2020', { dateEnd: '2020-03-11' }],
])('gives a day as exactly as it is known: %s', (words, fields) => {
  expect(dayOf(eventOf(fields), en)).toBe(words);
});

test.each([
  ['9 March 2020, in the morning', { time: 'morning', timePrecision: 'part-of-day' }],
  ['9 March 2020, at 10:40 local time', { time: '10:40', timePrecision: 'minute' }],
  ['9 March 2020', {}],
])('gives an hour only if there is one: %s', (words, fields) => {
  expect(whenOf(eventOf(fields), en)).toBe(words);
});
