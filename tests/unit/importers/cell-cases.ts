import fc from 'fast-check';

/** A cell and its meaning; `undefined` if it has none, so that the import log must list it. */
export type Cell = { readonly text: string; readonly says: string | undefined };

const cells = (
  ...pairs: readonly (readonly [text: string, says: string | undefined])[]
): fc.Arbitrary<Cell> => fc.constantFrom(...pairs.map(([text, says]) => ({ text, says })));

const empty: fc.Arbitrary<Cell> = fc.constant({ text: '', says: '' });

/** Days in unambiguous, ambiguous and unreadable forms. The zone of the set is Asia/Damascus. */
export const day = cells(
  ...(
    [
      ['2016-09-05', '2016-09-05'],
      ['2016/9/5', '2016-09-05'],
      ['5 Sep 2016', '2016-09-05'],
      ['September 5, 2016', '2016-09-05'],
      ['18/04/2016', '2016-04-18'],
      ['04.18.2016', '2016-04-18'],
      ['2016-09-05T22:30:00Z', '2016-09-06'],
      ['2016-09-05T22:30:00+03:00', '2016-09-05'],
      ['2016-09-05 23:50', '2016-09-05'],
    ] as const
  ).map(pair => pair),
  ['05/09/2016', undefined],
  ['18/04/16', undefined],
  ['2016-02-30', undefined],
  ['44927', undefined],
  ['soon', undefined],
  ['2016-09-05T25:00', undefined],
);

const written = (n: number): string[] => {
  const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  const arabic = String(n).replace(/\d/g, digit => String.fromCodePoint(0x0660 + Number(digit)));
  return [
    String(n),
    grouped,
    grouped.replaceAll(',', '\u00a0'),
    grouped.replaceAll(',', ' '),
    arabic,
    ` ${n} `,
    `${n}.0`,
  ];
};

/** Numbers of people in all notations, and texts that are not figures. */
export const figure: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 2, arbitrary: empty },
  {
    weight: 6,
    arbitrary: fc
      .oneof(fc.nat(9), fc.nat(99_999), fc.nat(2_000_000))
      .chain(n => fc.constantFrom(...written(n)).map(text => ({ text, says: String(n) }))),
  },
  {
    weight: 2,
    arbitrary: cells(
      ['3-5', '3-5'],
      ['7+', '7+'],
      ['~40', '~40'],
      ['dozens', 'dozens'],
      ['2.5', undefined],
      ['-3', undefined],
      ['12%', undefined],
      ['12 killed', undefined],
      ['n/a', undefined],
      ['NULL', undefined],
      ['½', undefined],
      ['1.2.3', undefined],
    ),
  },
);

/** Whole numbers as databases write them, and texts that are not numbers. */
export const whole: fc.Arbitrary<Cell> = fc.oneof(
  fc.nat(5_000).map(n => ({ text: String(n), says: String(n) })),
  cells(
    ['', ''],
    ['0', '0'],
    ['-3', undefined],
    ['many', undefined],
    ['2.5', undefined],
    ['1.234', undefined],
  ),
);

/** Names in several languages, with signs, quotes, spaces, hidden characters, and words for "none". */
export const name: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 1, arbitrary: empty },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...'abcdeABC éøñşłحمصطЖда北 -’\'".,&()0123456789'), {
        minLength: 2,
        maxLength: 14,
      })
      .map(letters => `N${letters.join('')}`)
      .map(text => ({ text, says: text.replace(/\s+/g, ' ').trim() })),
  },
  {
    weight: 1,
    arbitrary: cells(
      ['Nan', 'Nan'],
      ['04', '04'],
      ['  Homs  ', 'Homs'],
      ['Al\u200bba', undefined],
      ['a\u202eb', undefined],
      ['x'.repeat(300), 'x'.repeat(300)],
    ),
  },
);

/** Coordinates: complete, truncated, and out of range. */
export const degrees = cells(
  ['34.73', '34.73'],
  ['-9', '-9'],
  ['36,7', '36.7'],
  ['', ''],
  ['136.7', '136.7'],
  ['N34', undefined],
);

/** @returns the cell in quotes where a CSV file needs them */
export const quoted = (text: string): string =>
  /[",\n\r]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
