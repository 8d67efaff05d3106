import { columnOfField, dayFields, degreeFields, type Field, type Fields, figureFields } from './fields.ts';
import { createHeader, type Header } from './header.ts';
import { columnsOfHxlParts, hxlParts, peopleAttributes } from './hxl-parts.ts';
import { type HxlTag, parseHxlTag } from './hxl-tag.ts';
import type { PartSource } from './parts-of-row.ts';
import type { Survey } from './survey.ts';
import { type FacetSource, takeFields } from './take-fields.ts';
import type { Importer, Reading } from './types.ts';

const tagsOf = (cells: readonly string[]): HxlTag[] => cells.flatMap(cell => parseHxlTag(cell) ?? []);

/** The tag of a name that has the attributes and none of the others, with the fewest of its own. */
function find(
  tags: readonly HxlTag[],
  name: string,
  has: readonly string[],
  not: readonly string[] = [],
): string | undefined {
  const fitting = tags.filter(
    tag =>
      tag.name === name &&
      has.every(word => tag.attributes.includes(word)) &&
      ![...not, ...peopleAttributes].some(word => tag.attributes.includes(word)),
  );
  const fewest = Math.min(...fitting.map(({ attributes }) => attributes.length));
  return fitting.find(({ attributes }) => attributes.length === fewest)?.bare;
}

const years = ['year', 'end', 'reported', 'published', 'start'];

function columnsOf(tags: readonly HxlTag[]): Partial<Record<Field, string | undefined>> {
  const figure = (word: string) => ({
    [word]: find(tags, 'affected', [word], ['min', 'max']),
    [`${word}Min`]: find(tags, 'affected', [word, 'min']),
    [`${word}Max`]: find(tags, 'affected', [word, 'max']),
  });
  return {
    id:
      find(tags, 'event', ['code'], ['type']) ??
      find(tags, 'event', ['id'], ['type']) ??
      find(tags, 'meta', ['id']),
    title: find(tags, 'event', ['name']),
    date:
      find(tags, 'date', ['occurred'], ['end']) ??
      find(tags, 'date', ['start'], ['year']) ??
      find(tags, 'date', [], years),
    dateEnd: find(tags, 'date', ['end'], ['year']),
    country: find(tags, 'country', ['name']) ?? find(tags, 'country', [], ['code']),
    countryCode: find(tags, 'country', ['code']),
    region: find(tags, 'adm1', ['name']) ?? find(tags, 'adm1', [], ['code']),
    regionCode: find(tags, 'adm1', ['code']),
    district: find(tags, 'adm2', ['name']) ?? find(tags, 'adm2', [], ['code']),
    place: find(tags, 'loc', ['name']) ?? find(tags, 'loc', [], ['code', 'type']),
    lat: find(tags, 'geo', ['lat']),
    lon: find(tags, 'geo', ['lon']),
    ...figure('killed'),
    ...figure('injured'),
    target: find(tags, 'targeted', []),
    accountNote: find(tags, 'meta', ['source'], ['url']),
    url: find(tags, 'meta', ['url']),
    note: find(tags, 'description', []) ?? find(tags, 'meta', ['notes']) ?? find(tags, 'meta', ['comments']),
  };
}

/** What stands for nothing in columns of figures and days; of names it is a line of the report. */
const nothing = /^(?:-+|–|—|na|n\/a|#n\/a|null|nan|none)$/i;

const bareFields: readonly string[] = [...dayFields, ...degreeFields, ...figureFields];
const codeFields: readonly string[] = ['countryCode', 'regionCode'];

/** Columns of no field: both parties, and the type of the event. */
const othersOf = (tags: readonly HxlTag[]) => ({
  first:
    find(tags, 'group', ['name', 'first'], ['assoc']) ?? find(tags, 'group', ['name'], ['assoc', 'second']),
  second: find(tags, 'group', ['name', 'second'], ['assoc']),
  type: find(tags, 'event', ['type'], ['sub', 'code']),
});

/** The tags that are read, of the fields asked for. */
function tagsRead(tags: readonly HxlTag[], fields?: readonly Field[]): string[] {
  const columns = columnsOf(tags);
  const names = fields === undefined ? Object.values(columns) : fields.map(field => columns[field]);
  return names.filter(name => name !== undefined);
}

/** What a file of events must tell: a day, and a place or its region. */
function lacking(cells: readonly string[]): string[] {
  const tags = tagsOf(cells);
  const { date, country, countryCode, region, regionCode, district, place, lat } = columnsOf(tags);
  const isPlaced = (country ?? countryCode ?? region ?? regionCode ?? district ?? place ?? lat) !== undefined;
  return [...(date === undefined ? ['#date'] : []), ...(isPlaced ? [] : ['#loc+name'])];
}

function open(header: Header, above: readonly string[], { day, style }: Survey): Reading {
  const tags = tagsOf(header.names);
  const columns = columnsOf(tags);
  const fields: Fields = Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => {
      if (column === undefined) return [];
      const isBare = bareFields.includes(field);
      const isCode = codeFields.includes(field);
      return [
        [field, { columns: [column], unknown: [], isBare, isCode, day: day(column), style: style(column) }],
      ];
    }),
  );
  const { first, second, type } = othersOf(tags);
  const facets: FacetSource[] =
    type === undefined ? [] : [{ id: 'event-type', called: 'Event type', column: type, unknown: [] }];
  const columnOf = (column: string | undefined) =>
    column === undefined ? undefined : { columns: [column], unknown: [], isBare: true, style: style(column) };
  const parts = hxlParts(tags).map(
    ({ people, measure, whole, least, greatest }): PartSource => ({
      people,
      measure,
      whole: columnOf(whole),
      least: columnOf(least),
      greatest: columnOf(greatest),
    }),
  );
  const reading = { fields, facets, parts, speaker: () => 'publisher', isByAccount: false };
  return {
    sums: [
      ...figureFields.map(field => columnOfField(fields[field])),
      ...columnsOfHxlParts(hxlParts(tags)),
    ].flatMap(column => (column === '' ? [] : [{ column, style: style(column) }])),
    idOf: row => (columns.id === undefined ? undefined : row.text(columns.id)),
    second: 'refuse',
    take(row, registries) {
      const draft = takeFields(row, registries, reading);
      if (draft === undefined) return undefined;
      const actors = new Set<string>();
      for (const column of [first, second]) {
        const name = column === undefined ? '' : row.text(column);
        if (name !== '') actors.add(registries.actor(name));
      }
      return {
        ...draft,
        ...(actors.size === 0 ? {} : { participants: [...actors].map(actor => ({ actor })) }),
        accounts: draft.accounts.map(account =>
          account.note === undefined
            ? account
            : { ...account, note: `Sources named in the file: ${account.note}` },
        ),
      };
    },
    about(registries) {
      registries.setSource('publisher', { kind: 'compiler', name: 'Publisher of the file' });
      const own = above
        .filter(text => text !== '')
        .slice(0, -1)
        .join('\n');
      return {
        title: 'Events from an HXL file',
        compiler: 'publisher',
        killedMeans: 'as-reported',
        units: { event: { en: { one: 'event', other: 'events' } } },
        notes: [
          'The figures are the publisher’s, as in the file, which does not say whom they count.',
          ...(own === '' ? [] : [`Above its table the file says: ${own}`]),
        ],
      };
    },
  };
}

export const hxl: Importer = {
  name: 'hxl',
  called: 'HXL',
  recognise(cells) {
    const filled = cells.filter(cell => cell.trim() !== '');
    const tags = tagsOf(cells);
    const isTagRow = tags.length > 1 && tags.length * 2 >= filled.length && lacking(cells).length === 0;
    return isTagRow
      ? createHeader(
          cells,
          cells.map(cell => parseHxlTag(cell)?.bare ?? ''),
        )
      : undefined;
  },
  missing: cells => [...(tagsOf(cells).length > 1 ? [] : ['#event', '#affected']), ...lacking(cells)],
  isBlank: text => nothing.test(text),
  reads(header) {
    const tags = tagsOf(header.names);
    return [
      ...tagsRead(tags),
      ...columnsOfHxlParts(hxlParts(tags)),
      ...Object.values(othersOf(tags)).filter(name => name !== undefined),
    ];
  },
  surveys(header) {
    const tags = tagsOf(header.names);
    const [days, figures, degrees] = [dayFields, figureFields, degreeFields].map(each =>
      tagsRead(tags, each),
    );
    const parts = columnsOfHxlParts(hxlParts(tags));
    return { days: days ?? [], figures: [...(figures ?? []), ...parts], degrees: degrees ?? [] };
  },
  open,
};
