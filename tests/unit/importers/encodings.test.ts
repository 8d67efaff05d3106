import { expect, test } from 'vitest';
import { isStrange } from '../../../src/importers/judge-latin.ts';
import { importMapped, importText } from './import-fixture.ts';

const map = {
  columns: { id: 'Ref', date: 'Day', place: 'Town', killed: 'Deaths', source: 'Said by' },
  killedMeans: 'as-reported',
};

/** Texts in a code page of one byte a letter. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, letter => bytes.get(letter) ?? 0x3f);
}

const rows = (...towns: string[]) =>
  ['Ref,Day,Town,Deaths,Said by', ...towns.map((town, i) => `a${i},2016-09-05,${town},4,${town}`)].join('\n');

const files = [
  ['windows-1256', ['حمص', 'طرطوس']],
  ['windows-1251', ['Заречье', 'Нижний Тагил']],
  ['windows-1250', ['Česká Lhůta', 'Třebíšov', 'Łódź', 'Győr']],
  ['windows-1253', ['Αθήνα', 'Πάτρα']],
  ['windows-1254', ['İstanbul', 'Şanlıurfa', 'Iğdır']],
  ['windows-1255', ['ירושלים', 'חיפה']],
  ['windows-874', ['เชียงใหม่', 'น่าน']],
  ['koi8-r', ['Заречье', 'Тверь']],
] as const;

test.for(files)('detects a file in %s, and reads it when the encoding is given', async ([label, towns]) => {
  const bytes = encode(rows(...towns), label);
  const asked = await importMapped(map, bytes);
  expect(asked.code).toBe(1);
  expect(asked.err).toContain('import/encoding');
  const [, words = ''] = new RegExp(`${label} \\(([^)]*)\\)`).exec(asked.err) ?? [];
  expect(
    towns.some(town => words.includes(town.split(' ')[0] ?? '')),
    'what the words are in it',
  ).toBe(true);
  expect(asked.read('places.csv')).toBe('');
  const { code, report, dataset, out } = await importMapped(map, bytes, ['--encoding', label]);
  expect(code).toBe(0);
  expect(report).toEqual([]);
  expect(out).toContain(`(${label}, separated by commas)`);
  expect([...dataset().places.values()].map(({ name }) => name['en']).sort()).toEqual([...towns].sort());
});

test.for([
  ['Málaga', 'São Tomé', 'Besançon', 'Düsseldorf', 'Ålesund', 'Cañón', 'L’été', 'Camões', 'Maranhão'],
  ['Köln'],
  ['“Nîmes”', 'Tromsø', 'Œuilly', 'Straße 25°', '£500'],
])('reads a file in Windows-1252, and lists words to check, %#', async towns => {
  const { code, out, dataset } = await importMapped(map, encode(rows(...towns), 'windows-1252'));
  expect(code).toBe(0);
  expect(out).toContain('such as "');
  expect(out).toContain('--encoding');
  expect([...dataset().places.values()].map(({ name }) => name['en']).sort()).toEqual([...towns].sort());
});

test('words of other code pages are suspicious, those of Western Europe are not', () => {
  const suspicious = [
    'ÍãÕ',
    'ØÑØæÓ',
    'Çàðå÷üå',
    'Èeská',
    'Tøebíšov',
    '£ódŸ',
    'Gyõr',
    'Þanlýurfa',
    'Bucureºti',
  ];
  expect(suspicious.filter(word => !isStrange(word))).toEqual([]);
  const usual = ['été', 'naïve', 'Zürich', 'Ñuñoa', 'œuvre', 'Ærø', 'Åbo', 'coração', 'perché', '12m²', '½'];
  expect(usual.filter(isStrange)).toEqual([]);
});

test('refuses an unknown encoding, and one that does not fit the file', async () => {
  const utf8 = await importMapped(map, rows('حمص'), ['--encoding', 'windows-1256']);
  expect(utf8.code).toBe(1);
  expect(utf8.err).toContain('is UTF-8');
  const typed = await importMapped(map, rows('Homs'), ['--encoding', 'windows-1265']);
  expect(typed.err).toMatch(/Unknown encoding "windows-1265"; did you mean "windows-125\d"\?/);
  const cp = await importMapped(map, encode(rows('حمص'), 'windows-1256'), ['--encoding', 'cp1256']);
  expect(cp.code).toBe(0);
  const ascii = await importMapped(map, rows('Homs'), ['--encoding', 'windows-1256']);
  expect(ascii.code, 'ASCII is the same in each').toBe(0);
});

test('a named format checks the encoding too', async () => {
  const head = 'IBC code,Start Date,End Date,Location,Reported Minimum,Reported Maximum';
  const text = `${head}\nk1,5 Sep 2016,5 Sep 2016,الموصل,1,2\n`;
  const { code, err } = await importText('ibc', encode(text, 'windows-1256'));
  expect(code).toBe(1);
  expect(err).toContain('import/encoding');
});
