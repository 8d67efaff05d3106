import { expect, test } from 'vitest';
import { readingsOf } from '../../../src/dataset/dates.ts';
import { countryCode } from '../../../src/importers/countries.ts';
import { parseDateFormat } from '../../../src/importers/date-format.ts';
import { numberOf } from '../../../src/importers/figures.ts';
import { createIds, slug } from '../../../src/importers/ids.ts';
import { readDay, whyNoDay } from '../../../src/importers/read-day.ts';
import { readTime } from '../../../src/importers/read-time.ts';

test.for([
  ['2016-09-05', '2016-09-05'],
  ['2016-09-05 00:00:00.000', '2016-09-05'],
  ['2016-09-05T23:10:00Z', undefined],
  ['2016-09-05T25:10:00', undefined],
  ['18/04/2025', '2025-04-18'],
  ['04/18/2025', '2025-04-18'],
  ['31.01.2024', '2024-01-31'],
  ['18/04/25', undefined],
  ['2016/9/5', '2016-09-05'],
  ['5 Sep 2016', '2016-09-05'],
  ['05 September 2016', '2016-09-05'],
  ['5-Sep-16', '2016-09-05'],
  ['31-Dec-97', '1997-12-31'],
  ['September 5, 2016', '2016-09-05'],
  ['29 Feb 2016', '2016-02-29'],
  ['29 Feb 2015', undefined],
  ['2016-02-30', undefined],
  ['2016-13-01', undefined],
  ['0000-01-01', undefined],
  ['5 Foo 2016', undefined],
  ['05/09/2016', undefined],
  ['42618', undefined],
  ['', undefined],
] as const)('the day of "%s" is %s', ([text, day]) => {
  expect(readDay(text)?.date).toBe(day);
});

test('a codebook may put the day first', () => {
  expect(readDay('05/09/2016', { order: 'day' })?.date).toBe('2016-09-05');
  expect(readDay('13/09/2016', { order: 'day' })?.date).toBe('2016-09-13');
  expect(readDay('09/13/2016', { order: 'day' })?.date).toBeUndefined();
});

test.each([
  ['05/09/2016', ['2016-09-05', '2016-05-09']],
  ['18/04/2025', ['2025-04-18']],
  ['04/18/2025', ['2025-04-18']],
  ['31.01.2024', ['2024-01-31']],
  ['31.1.24', ['2024-01-31']],
  ['05/05/2016', ['2016-05-05']],
  ['29/02/2023', []],
  ['31/31/2023', []],
  ['2016-09-05', []],
])('%s may be read as %j', (text, days) => {
  expect(readingsOf(text)).toEqual(days);
});

test('a date that can be read in only one way does not count as ambiguous', () => {
  expect(whyNoDay('05/09/2016')).toBe(
    '"05/09/2016" can be read in two ways, 2016-09-05 or 2016-05-09; give its format in a map, such as "dd/MM/yyyy".',
  );
  expect(whyNoDay('31/31/2016')).toBe('"31/31/2016" is not a valid date.');
});

test.for([
  ['dd/MM/yyyy', '05/09/2016', { date: '2016-09-05' }],
  ['M/d/yy', '9/5/16', { date: '2016-09-05' }],
  ['d M yyyy', '5 9 2016', { date: '2016-09-05' }],
  ['yyyyMMdd', '20160905', { date: '2016-09-05' }],
  ['d. MMMM yyyy', '5. September 2016', { date: '2016-09-05' }],
  ['yyyy-MM-dd HH:mm:ss', '2016-09-05 07:30:00', { date: '2016-09-05', time: '07:30' }],
  ['dd/MM/yyyy', '31/02/2016', undefined],
  ['dd/MM/yyyy', '2016-09-05', undefined],
] as const)('in the form %s, "%s" is %o', ([form, text, read]) => {
  const format = parseDateFormat(form);
  expect('read' in format && format.read(text)).toEqual(read);
});

test.for([
  ['Syria', 'SY'],
  ['Yemen (North Yemen)', 'YE'],
  ['DR Congo (Zaire)', 'CD'],
  ['Democratic Republic of Congo', 'CD'],
  ['Republic of Congo', 'CG'],
  ['Myanmar (Burma)', 'MM'],
  ['Russia (Soviet Union)', 'RU'],
  ['Cambodia (Kampuchea)', 'KH'],
  ['Bosnia-Herzegovina', 'BA'],
  ['Kingdom of eSwatini (Swaziland)', 'SZ'],
  ['Ivory Coast', 'CI'],
  ['West Bank and Gaza Strip', 'PS'],
  ['United States of America', 'US'],
  ['Turkey', 'TR'],
  ['Soviet Union', undefined],
  ['Exampleland', undefined],
] as const)('the code of %s is %s', ([name, code]) => {
  expect(countryCode(name)).toBe(code);
});

test('hours', () => {
  expect(readTime('9:30 PM')).toEqual({ time: '21:30', timePrecision: 'minute' });
  expect(readTime('12:05 am')).toEqual({ time: '00:05', timePrecision: 'minute' });
  expect(readTime('7 a.m.')).toEqual({ time: '07:00', timePrecision: 'minute' });
  expect(readTime('Morning')).toEqual({ time: 'morning', timePrecision: 'part-of-day' });
  for (const text of ['AM', '7', '25:00', '13:00 PM', 'before dawn'])
    expect(readTime(text), text).toBeUndefined();
});

test('numbers', () => {
  const texts = ['1,234', '12', '1.0', '.5', '-9', '1 234', '1,23', '٣٤', '1\u00a0234\u202f567'];
  expect(texts.map(text => numberOf(text))).toEqual([1234, 12, 1, 0.5, -9, 1234, 1.23, 34, 1234567]);
  for (const text of ['', '1e5', '5+', '1.2.3', '1.234', '12%', '12 killed', '9999999999999999'])
    expect(numberOf(text), text).toBeUndefined();
});

test('ids', () => {
  expect(slug('Ḥomṣ  (Old City)')).toBe('homs-old-city');
  expect(slug('Ærø, Łódź & Straße')).toBe('aero-lodz-strasse');
  expect(slug('حمص')).toBe('');
  expect(slug('x'.repeat(200))).toMatch(/^x{71}-[0-9a-f]{8}$/);
  const ids = createIds('actor');
  expect(ids.idOf('a', '1')).toBe('a');
  expect(ids.idOf('a', '2')).toMatch(/^a-[0-9a-f]{4}$/);
  expect(ids.idOf('a', '1')).toBe('a');
  expect(ids.idOf('others', '3')).toBe('others-actor');
  expect(ids.idOf('', '4')).toMatch(/^actor-[0-9a-f]{6}$/);
});
