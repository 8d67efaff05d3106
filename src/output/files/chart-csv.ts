import { datasetsShown } from '../../charts/data-line.ts';
import type { Chart } from '../../charts/registry.ts';
import { type CsvCell, toCsv } from './csv.ts';
import { type DownloadColumn, type DownloadRow, downloadTable } from './download-table.ts';
import type { FigureBounds } from './figure-bounds.ts';

type Field = {
  readonly name: string;
  readonly of: (row: DownloadRow) => CsvCell;
  /** Its name is the newsroom's own, and gives way where another field has it. */
  readonly own?: boolean;
};

/** The word for an end that nobody bounds. */
const openEnd = 'open';

const end = (value: number | null, open: boolean): CsvCell => (open ? openEnd : (value ?? undefined));

type Bounds = readonly (readonly [name: string, of: (figure: FigureBounds) => CsvCell])[];

const ends: Bounds = [
  ['low', ({ low }) => low ?? undefined],
  ['high', ({ high, open }) => end(high, open)],
  ['outer', ({ outer, outerOpen }) => end(outer, outerOpen)],
];
const inWords: Bounds = [['printed', ({ printed }) => printed]];
const whole: Bounds = [
  ...ends,
  ['best', ({ best }) => best ?? undefined],
  ['events', ({ events }) => events],
  ['unknown', ({ unknown }) => unknown],
  ...inWords,
];

/** Of a rate: what `low` to `best` were before they were divided, and by what. */
const rateBounds: Bounds = [
  ['counted_low', ({ rate }) => rate?.low],
  ['counted_high', ({ rate }) => rate && end(rate.high, rate.high === null)],
  ['counted_outer', ({ rate }) => rate && end(rate.outer, rate.outer === null)],
  ['counted_best', ({ rate }) => rate?.best ?? undefined],
  ['population', ({ rate }) => rate?.population],
  ['population_years', ({ rate }) => rate?.years.join(' ')],
  ['per', ({ rate }) => rate?.per],
];

const fieldsFor = (key: string, bounds: Bounds, name: (bound: string) => string): Field[] =>
  bounds.map(([bound, of]) => ({
    name: name(bound),
    of: ({ figures }) => {
      const figure = figures[key];
      return figure ? of(figure) : undefined;
    },
  }));

/** What bounds count, where the name of their column does not say it. */
const measureField = (measure: string | undefined): Field => ({ name: 'measure', of: () => measure });

function fieldsOf(
  { key, holds, measure }: DownloadColumn,
  { dated, isRate }: { readonly dated: boolean; readonly isRate: boolean },
): Field[] {
  const ofRate = isRate ? fieldsFor(key, rateBounds, bound => bound) : [];
  switch (holds) {
    case 'words': {
      const words: Field = { name: key, of: row => row.words[key] ?? undefined, own: true };
      if (!dated || key !== 'date') return [words];
      return [
        words,
        { name: 'date_first', of: row => row.days?.first },
        { name: 'date_last', of: row => row.days?.last },
      ];
    }
    case 'count':
      return [...fieldsFor(key, [['low', ({ low }) => low ?? undefined]], () => key), ...ofRate];
    case 'figure':
      return [
        ...(key === measure ? [] : [measureField(measure)]),
        ...fieldsFor(key, inWords, () => key),
        ...fieldsFor(key, ends, bound => `${key}_${bound}`),
        ...ofRate,
      ];
    case 'sum':
      return [measureField(measure), ...fieldsFor(key, whole, bound => bound), ...ofRate];
  }
}

/** No two of one name: what a newsroom calls its own classes gives way. */
function apart(fields: readonly Field[]): string[] {
  const taken = new Set(fields.filter(({ own }) => !own).map(({ name }) => name));
  return fields.map(({ name, own }) => {
    if (!own) return name;
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
    taken.add(free);
    return free;
  });
}

/**
 * A chart as CSV (RFC 4180): a row for each of its table's rows, identified by `key`; `docs/downloads.md` says what each
 * column means. A figure that nobody gave is an empty cell, an end without a bound the word `open`. The mark at the
 * start tells spreadsheets that the text is UTF-8.
 */
export function chartCsv(chart: Chart): string {
  const { columns, rows } = downloadTable(chart);
  const shown = datasetsShown(chart);
  const each = (pick: (dataset: (typeof shown)[number]) => string) => () => shown.map(pick).join(' | ');
  const table = { dated: chart.table.days !== undefined, isRate: chart.question.per !== undefined };
  const all: Field[] = [
    { name: 'key', of: row => row.key },
    ...columns.flatMap(column => fieldsOf(column, table)),
    { name: 'dataset', of: each(({ id }) => id) },
    { name: 'data_version', of: each(({ version }) => version) },
    { name: 'data_updated', of: each(({ updated }) => updated) },
    { name: 'data_hash', of: each(({ dataHash }) => dataHash) },
  ];
  // Columns of several datasets count the same.
  const fields = all.filter(
    ({ name }, i) => name !== 'measure' || all.findIndex(one => one.name === name) === i,
  );
  return `\ufeff${toCsv([apart(fields), ...rows.map(row => fields.map(({ of }) => of(row)))])}`;
}
