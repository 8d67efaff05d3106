import { expect, test } from 'vitest';
import { importMapped, importText } from './import-fixture.ts';

const columns = { id: 'Ref', date: 'Day', place: 'Town', killed: 'Deaths' };
const base = { columns, constants: { country: 'Exampleland' }, killedMeans: 'as-reported' };
const head = 'Ref,Day,Town,Deaths';

type Row = Record<string, string>;
const when = (rows: Row[]) => rows.map(({ date = '', time = '' }) => `${date} ${time}`.trim());
const days = (...cells: string[]) =>
  `${head}\n${cells.map((cell, i) => `a${i},${cell},Alba,1`).join('\n')}\n`;

test('a moment is on its day in the zone of the set, with its hour', async () => {
  const text = days(
    '2016-09-05T22:30:00Z',
    '2016-09-05T06:00:00.000+03:00',
    '2016-09-05 23:50:00+00:00',
    '2016-09-05T07:15',
  );
  const { report, rows } = await importMapped({ ...base, timezone: 'Asia/Damascus' }, text);
  expect(report).toEqual([]);
  expect(when(rows('events.csv'))).toEqual([
    '2016-09-06 01:30',
    '2016-09-05 06:00',
    '2016-09-06 02:50',
    '2016-09-05 07:15',
  ]);
  const asked = await importMapped(base, text);
  expect(asked.report.map(({ line, rule }) => [line, rule])).toEqual(
    ['2', '3', '4'].map(line => [line, 'import/bad-date']),
  );
  expect(asked.report[0]?.reason).toContain('time zone');
});

test('a form may contain the UTC offset', async () => {
  const date = { from: 'Day', format: "yyyy-MM-dd'T'HH:mm:ssXXX" };
  const map = { ...base, columns: { ...columns, date }, timezone: 'America/New_York' };
  const { rows } = await importMapped(map, days('2016-09-05T02:30:00Z', '2016-09-05T02:30:00+02:00'));
  expect(when(rows('events.csv'))).toEqual(['2016-09-04 22:30', '2016-09-04 20:30']);
  const z = { ...map, columns: { ...columns, date: { from: 'Day', format: 'yyyy-MM-ddTHH:mm:ssZ' } } };
  expect(when((await importMapped(z, days('2016-09-05T02:30:00Z'))).rows('events.csv'))).toEqual([
    '2016-09-04 22:30',
  ]);
});

test('days written by a database as midnight are days', async () => {
  const zone = { ...base, timezone: 'America/New_York' };
  const written = await importMapped(zone, days('2016-09-05T00:00:00Z', '2016-09-06T00:00:00.000Z'));
  expect(when(written.rows('events.csv'))).toEqual(['2016-09-05', '2016-09-06']);
  const shifted = await importMapped(zone, days('2016-09-05T04:00:00Z', '2016-12-06T05:00:00Z'));
  expect(when(shifted.rows('events.csv'))).toEqual(['2016-09-05', '2016-12-06']);
  const real = await importMapped(zone, days('2016-09-05T00:00', '2016-09-06T13:00'));
  expect(when(real.rows('events.csv'))).toEqual(['2016-09-05 00:00', '2016-09-06 13:00']);
});

test('HXL: moments need a zone, given by --timezone', async () => {
  const text = 'a,b\n#date,#loc+name\n2016-09-05T22:30:00Z,Homs\n2016-09-07,Homs\n';
  const asked = await importText('hxl', text);
  expect(asked.report).toMatchObject([{ line: '3', rule: 'import/bad-date' }]);
  const { report, rows, dataset } = await importText('hxl', text, ['--timezone', 'Asia/Damascus']);
  expect(report).toEqual([]);
  expect(when(rows('events.csv'))).toEqual(['2016-09-06 01:30', '2016-09-07']);
  expect(dataset().timezone).toBe('Asia/Damascus');
});

test('the order of day and month is that of the whole column if only one fits, and the import says so', async () => {
  const { report, out, rows } = await importMapped(base, days('05/09/2016', '18/04/2025', '2016-09-07'));
  expect(report).toEqual([]);
  expect(when(rows('events.csv'))).toEqual(['2016-09-05', '2025-04-18', '2016-09-07']);
  expect(out).toContain('Day: read as dd/MM/yyyy, the only order that fits all cells (18/04/2025)');
  const american = await importMapped(base, days('05/09/2016', '04/18/2025'));
  expect(when(american.rows('events.csv'))).toEqual(['2016-05-09', '2025-04-18']);
  expect(american.out).toContain('Day: read as MM/dd/yyyy');
});

test('ambiguous dates are not imported if both orders or none fit', async () => {
  const both = await importMapped(
    base,
    days('05/09/2016', '18/04/2025', '04/18/2025', '31.01.2024', '05/05/2016'),
  );
  expect(when(both.rows('events.csv'))).toEqual(['2025-04-18', '2025-04-18', '2024-01-31', '2016-05-05']);
  expect(both.report).toMatchObject([
    { line: '2', kind: 'not taken', rule: 'import/bad-date', column: 'Day' },
  ]);
  expect(both.report[0]?.reason).toContain('2016-09-05 or 2016-05-09');
  const none = await importMapped(base, days('05/09/2016', '2016-01-01'));
  expect(none.report).toMatchObject([{ line: '2', rule: 'import/bad-date' }]);
  expect(none.report[0]?.reason).toContain('"dd/MM/yyyy"');
});

test.for([
  ['44927', '2023-01-01'],
  ['18/04/25', 'a two-digit year'],
  ['2016-02-30', 'not a valid date'],
  ['', 'The date is missing'],
] as const)('why "%s" is not accepted as a day', async ([cell, why]) => {
  const { report } = await importMapped(base, days(cell, '2016-01-01'));
  expect(report).toMatchObject([{ line: '2', kind: 'not taken', rule: 'import/bad-date' }]);
  expect(report[0]?.reason).toContain(why);
});

test('a list of forms: years of two and of four digits, numbers of a spreadsheet', async () => {
  const form = (format: unknown) => ({ ...base, columns: { ...columns, date: { from: 'Day', format } } });
  const text = days('13/01/2006', '3/12/07', '44927');
  const all = await importMapped(form(['dd/MM/yyyy', 'd/M/yy', 'excel']), text);
  expect(all.report).toEqual([]);
  expect(when(all.rows('events.csv'))).toEqual(['2006-01-13', '2007-12-03', '2023-01-01']);
  const one = await importMapped(form('dd/MM/yyyy'), text);
  expect(one.report.map(({ line }) => line)).toEqual(['3', '4']);
  expect(one.report[0]?.reason).toContain('two digits, but the format has "yyyy"');
  expect(one.report[0]?.reason).toContain('["dd/MM/yyyy", "dd/MM/yy"]');
  const either = await importMapped(form(['dd/MM/yyyy', 'MM/dd/yyyy']), days('05/09/2016', '18/04/2025'));
  expect(either.report).toMatchObject([{ line: '2', rule: 'import/bad-date' }]);
  expect(either.report[0]?.reason).toContain('2016-09-05 or 2016-05-09');
});

test('a German sheet: points group thousands, commas begin fractions', async () => {
  const map = {
    columns: { id: 'Ref', date: 'Tag', place: 'Ort', killed: 'Tote', lat: 'Breite', lon: 'Länge' },
    constants: { country: 'Exampleland' },
    killedMeans: 'as-reported',
  };
  const text = [
    'Ref;Tag;Ort;Tote;Breite;Länge',
    'a1;2022-03-04;Alba;1.234;48,1372;11,5755',
    'a2;2022-03-05;Borum;12,5;48,2;11,6',
    'a3;2022-03-06;Corva;2.345.678;48,3;11,7',
    'a4;2022-03-07;Dorn;1 234;48,4;11,8',
  ].join('\n');
  const { rows, report, out, dataset } = await importMapped(map, text);
  expect(rows('accounts.csv').map(({ killed }) => killed)).toEqual(['1234', '12-13', '2345678', '1234']);
  expect(report).toMatchObject([{ line: '3', rule: 'import/fraction' }]);
  expect(out).toContain('  Tote: 2,348,158.5 = 2,348,158.5 taken + 0 not taken');
  expect(dataset().places.get('alba-exampleland')).toMatchObject({ lat: 48.1372, lon: 11.5755 });
});

const killedOf = async (...cells: string[]) => {
  const text = `${head}\n${cells.map((cell, i) => `a${i},2016-09-0${i + 1},Alba,"${cell}"`).join('\n')}\n`;
  const { rows, report } = await importMapped(base, text);
  return { killed: rows('accounts.csv').map(({ killed = '' }) => killed), report };
};

test('a point before three digits is a thousands separator or a fraction by the other cells of the column, else unknown', async () => {
  const alone = await killedOf('1.234', '5');
  expect(alone.killed).toEqual(['', '5']);
  expect(alone.report).toMatchObject([{ line: '2', rule: 'import/bad-figure', value: '1.234' }]);
  expect(alone.report[0]?.reason).toContain('1234 or 1.234');
  expect((await killedOf('1.234', '2.345.678')).killed).toEqual(['1234', '2345678']);
  expect((await killedOf('1.234', '12,5')).killed).toEqual(['1234', '12-13']);
  expect((await killedOf('1.234', '2.5')).killed).toEqual(['1-2', '2-3']);
  expect((await killedOf('1,234', '2.5')).killed).toEqual(['1234', '2-3']);
  expect((await killedOf('1,234', '5')).killed).toEqual(['1234', '5']);
});

test('reads figures in the forms that people write', async () => {
  const taken = ['٣٤', '1\u00a0234', '1\u202f234', '1’234', '12,34,567', '1,234.0', ' 7 ', '+5'];
  const { killed, report } = await killedOf(...taken);
  expect(killed).toEqual(['34', '1234', '1234', '1234', '1234567', '1234', '7', '5']);
  expect(report).toEqual([]);
  const words = ['12%', '12 killed', 'n/a', '–', 'NULL', 'none', '1.2.3', 'minus 3'];
  const unknown = await killedOf(...words);
  expect(unknown.killed).toEqual(words.map(() => ''));
  expect(unknown.report.map(({ rule, value }) => [rule, value])).toEqual(
    words.map(word => ['import/bad-figure', word]),
  );
});

test('a code for "unknown" in all columns does not apply to a latitude', async () => {
  const map = { ...base, columns: { ...columns, lat: 'Lat', lon: 'Lon' }, unknown: ['', 'NA', '-9'] };
  const text =
    'Ref,Day,Town,Deaths,Lat,Lon\na1,2022-03-04,Alba,-9,-9,125.6\na2,2022-03-05,Borum,3,-8.5,126.1\na3,2022-03-05,Corva,3,NA,126.1\n';
  const { report, dataset, rows } = await importMapped(map, text);
  expect(dataset().places.get('alba-exampleland')).toMatchObject({ lat: -9, lon: 125.6 });
  expect(rows('accounts.csv').map(({ killed }) => killed)).toEqual(['', '3', '3']);
  expect(report).toMatchObject([{ line: '4', rule: 'import/bad-coordinates', column: 'Lat' }]);
  const own = { ...map, columns: { ...map.columns, lat: { from: 'Lat', unknown: ['-9'] } } };
  const half = await importMapped(own, text);
  expect(half.report[0], 'half a coordinate is a line').toMatchObject({
    line: '2',
    rule: 'import/bad-coordinates',
  });
});

test('region codes keep their zeros, and are not codes for "unknown"', async () => {
  const map = {
    columns: { ...columns, region: 'State', regionCode: 'Code' },
    constants: { country: 'Mexico' },
    unknown: ['', '4'],
    killedMeans: 'everyone',
  };
  const text =
    'Ref,Day,Town,Deaths,State,Code\na,2022-03-04,Alba,4,Campeche,04\nb,2022-03-04,Borum,1,,07\nc,2022-03-04,Corva,1,01,\n';
  const { rows, report } = await importMapped(map, text);
  expect(report).toEqual([]);
  expect(
    rows('places.csv')
      .filter(({ level }) => level === 'admin1')
      .map(({ id, name, aliases }) => [id, name, aliases]),
  ).toEqual([
    ['mx-01', '01', ''],
    ['mx-07', '07', ''],
    // A region of the map has its names by language.
    ['mx-campeche', '', '04'],
  ]);
  expect(rows('accounts.csv').map(({ killed }) => killed)).toEqual(['', '1', '1']);
});

test('"Nan" and "NA" as names and codes', async () => {
  const acled = [
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp',
    'THA901,2023-01-31,1,Battles,Armed clash,Group A,Group B,Thailand,Nan,Pua,19.18,100.91,1,Radio Pua,Clash,3,1675209600',
    'THA902,2023-02-02,1,Battles,Armed clash,Group A,None,Thailand,Nan,Nan,18.78,100.77,1,Radio Pua,Second,2,1675209600',
    'THA903,2023-02-03,1,Battles,Armed clash,Group A,nan,Thailand,NULL,Phrae,18.14,100.14,1,NA,Third,nan,1675209600',
  ].join('\n');
  const { rows, report, dataset } = await importText('acled', acled);
  expect(rows('events.csv').map(({ place }) => dataset().places.get(place ?? '')?.name)).toEqual([
    { en: 'Pua' },
    { en: 'Nan' },
    { en: 'Phrae' },
  ]);
  // The third row names no region; its point is in Phrae.
  const regions = rows('places.csv').filter(({ level }) => level === 'admin1');
  expect(regions.map(({ id }) => id)).toEqual(['th-nan', 'th-phrae']);
  expect(report.map(({ line, rule, column, value }) => [line, rule, column, value])).toEqual([
    ['3', 'import/blank-word', 'actor2', 'None'],
    ['4', 'import/blank-word', 'admin1', 'NULL'],
    ['4', 'import/blank-word', 'actor2', 'nan'],
    ['4', 'import/blank-word', 'source', 'NA'],
  ]);
  const hxl =
    'a,b,c,d\n#date,#country+code,#adm1+name,#affected+killed\n2016-09-05,NA,Zambezi,NA\n2016-09-06,NA,-,1\n';
  const namibia = await importText('hxl', hxl);
  expect(namibia.rows('places.csv').map(({ id, iso }) => [id, iso])).toEqual([
    ['na', 'NA'],
    ['na-zambezi', 'NA-CA'],
  ]);
  expect(namibia.report).toMatchObject([
    { line: '4', rule: 'import/blank-word', column: '#adm1+name', value: "'-" },
  ]);
});

test('classes that differ in one character are two', async () => {
  const map = { ...base, facets: { age: 'Age' } };
  const text = `${head},Age\na,2022-03-04,Alba,1,<18\nb,2022-03-04,Alba,1,>18\nc,2022-03-04,Alba,1,Over-60\nd,2022-03-04,Alba,1,over 60\n`;
  const set = (await importMapped(map, text)).dataset();
  expect(
    Object.values(set.facets.get('age')?.values ?? {})
      .map(name => name['en'])
      .sort(),
  ).toEqual(['<18', '>18', 'Over-60']);
});

test('a district in a column beside the place contains the place', async () => {
  const map = {
    columns: { ...columns, region: 'State', district: 'County', lat: 'Lat', lon: 'Lon' },
    constants: { country: 'Exampleland' },
    killedMeans: 'everyone',
  };
  const text = [
    `${head},State,County,Lat,Lon`,
    'a,2022-03-04,Alba,1,North,Hill,10,20',
    'b,2022-03-04,Alba,1,North,Dale,10,20',
    'c,2022-03-04,,1,North,Hill,10,20',
    'd,2022-03-04,Homs,1,South,Homs,10,20',
  ].join('\n');
  const { report, rows } = await importMapped(map, text);
  const places = new Map(rows('places.csv').map(({ id, name, in: within }) => [id, [name, within]]));
  expect(places.get('alba-exampleland-north')).toEqual(['Alba', 'hill-district-exampleland-north']);
  expect(places.get('hill-district-exampleland-north')).toEqual(['Hill', 'exampleland-north']);
  expect(places.get('homs-exampleland-south'), 'a district of the town’s name').toEqual([
    'Homs',
    'homs-district-exampleland-south',
  ]);
  expect(
    rows('events.csv')
      .slice(0, 3)
      .map(({ place }) => place),
  ).toEqual(['alba-exampleland-north', 'alba-exampleland-north', 'hill-district-exampleland-north']);
  expect(report.map(({ line, rule, column }) => [line, rule, column])).toEqual([
    ['3', 'import/place-differs', 'County'],
    ['4', 'import/point-of-area', 'Lat'],
  ]);
});

test('lists what is dropped from a row: a best figure, an hour, a country code', async () => {
  const map = {
    columns: {
      ...columns,
      killedMin: 'Min',
      killedMax: 'Max',
      time: 'Hour',
      country: 'Land',
      countryCode: 'Iso',
    },
    killedMeans: 'everyone',
  };
  const text = [
    `${head},Min,Max,Hour,Land,Iso`,
    'a,2022-03-04T10:00,Alba,4,3,6,09:00,Exampleland,EXL',
    'b,2022-03-04,Alba,9,3,6,,Exampleland,',
    'c,2022-03-04,Alba,,3,6,dawn,Exampleland,',
  ].join('\n');
  const { report, rows } = await importMapped(map, text);
  expect(rows('accounts.csv').map(({ killed, note }) => [killed, note])).toEqual([
    ['3-6', ''],
    ['3-9', ''],
    ['3-6', 'Time: dawn'],
  ]);
  expect(report.map(({ line, rule, column }) => [line, rule, column])).toEqual([
    ['2', 'import/bad-code', 'Iso'],
    ['2', 'import/hour-not-kept', 'Day'],
    ['2', 'import/best-not-kept', 'Deaths'],
    ['3', 'import/best-outside', 'Deaths'],
  ]);
});
