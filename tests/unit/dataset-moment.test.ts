import { describe, expect, test } from 'vitest';
import {
  clockChange,
  dayOfMoment,
  isDayOnly,
  isMoment,
  momentInZone,
  momentSpan,
  nearestMoment,
} from '../../src/dataset/moment.ts';

const minutes = (iso: string) => Date.parse(iso) / 60_000;

test('a moment is an existing day, or a minute of it, with or without a difference to UTC', () => {
  for (const text of ['2016-09-05', '2016-09-05T12:00', '2016-09-05T09:00Z', '2016-09-05T12:00+03:00'])
    expect(isMoment(text), text).toBe(true);
  for (const text of [
    ...['2016-02-30', '2016-09-05 12:00', '2016-09-05T24:00', '2016-09-05T12', '2016-09-05T12:60', ''],
    ...['2016-09-05T12:00+15:00', '2016-09-05T12:00:00', '2016-09', 'noon', '12:00'],
  ])
    expect(isMoment(text), text).toBe(false);
  expect([isDayOnly('2016-09-05'), isDayOnly('2016-09-05T12:00')]).toEqual([true, false]);
});

test.each([
  ['2016-09-05 12:00', '2016-09-05T12:00'],
  ['2016-9-5 9.05', '2016-09-05T09:05'],
  ['2016-09-05T12:00:41.5+0300', '2016-09-05T12:00+03:00'],
  ['2016-09-05T12:00:41z', '2016-09-05T12:00Z'],
  ['2016-09-05T12:00 +03', '2016-09-05T12:00+03:00'],
  ['٢٠١٦-٠٩-٠٥ ١٢:٠٠', '2016-09-05T12:00'],
  ['2016-09-05T25:00', undefined],
  ['yesterday', undefined],
])('%s means %s', (typed, meant) => {
  expect(nearestMoment(typed)).toBe(meant);
});

describe('the minutes of a moment', () => {
  test('a day is all of it in its zone, a minute one', () => {
    expect(momentSpan('2016-09-05', 'Asia/Damascus')).toEqual({
      first: minutes('2016-09-04T21:00Z'),
      end: minutes('2016-09-05T21:00Z'),
    });
    const noon = minutes('2016-09-05T09:00Z');
    for (const text of ['2016-09-05T12:00', '2016-09-05T09:00Z', '2016-09-05T11:00+02:00'])
      expect(momentSpan(text, 'Asia/Damascus')).toEqual({ first: noon, end: noon + 1 });
    expect(() => momentSpan('noon', 'UTC')).toThrow('not a moment');
  });

  test('a day on which clocks change is 23 or 25 hours long, and may have no midnight', () => {
    const hours = (day: string, zone: string) => {
      const { first, end } = momentSpan(day, zone);
      return (end - first) / 60;
    };
    expect(hours('2020-03-29', 'Europe/Paris')).toBe(23);
    expect(hours('2020-10-25', 'Europe/Paris')).toBe(25);
    expect(momentSpan('2016-03-25', 'Asia/Damascus').first).toBe(minutes('2016-03-24T22:00Z'));
    expect(hours('2016-03-25', 'Asia/Damascus')).toBe(23);
  });

  test('the hour before a change and the one after it are those of their clocks', () => {
    const at = (text: string) => momentSpan(text, 'Europe/Paris').first;
    expect(at('2020-03-29T01:59')).toBe(minutes('2020-03-29T00:59Z'));
    expect(at('2020-03-29T03:00')).toBe(minutes('2020-03-29T01:00Z'));
    expect(at('2020-10-25T03:00')).toBe(minutes('2020-10-25T02:00Z'));
  });
});

test('an hour that clocks show never or twice needs its difference to UTC', () => {
  expect(clockChange('2020-03-29T02:30', 'Europe/Paris')).toEqual({
    kind: 'skipped',
    meant: ['2020-03-29T02:30+01:00', '2020-03-29T02:30+02:00'],
  });
  expect(clockChange('2020-11-01T01:30', 'America/New_York')).toEqual({
    kind: 'repeated',
    meant: ['2020-11-01T01:30-04:00', '2020-11-01T01:30-05:00'],
  });
  for (const text of ['2020-03-29', '2020-03-29T02:30+01:00', '2020-03-29T03:30', '2020-03-28T02:30'])
    expect(clockChange(text, 'Europe/Paris'), text).toBeUndefined();
});

test('a moment of another zone is that of the clocks of the dataset’s', () => {
  expect(momentInZone('2016-09-05T22:30Z', 'Asia/Damascus')).toBe('2016-09-06T01:30');
  expect(dayOfMoment('2016-09-05T22:30Z', 'Asia/Damascus')).toBe('2016-09-06');
  expect(momentInZone('2016-09-05T22:30', 'Asia/Damascus')).toBe('2016-09-05T22:30');
  expect(dayOfMoment('2016-09-05', 'Asia/Damascus')).toBe('2016-09-05');
});
