import type { FilePartOfFigure } from '../dataset/schema/account.ts';
import { byColumns, bySigns } from './by-columns.ts';
import { codeOf } from './code-of.ts';
import { type Count, figureOf, readCount } from './figures.ts';
import { findColumn, type Header } from './header.ts';
import type { ImportRow } from './import-row.ts';
import type { PlaceSpec } from './place-spec.ts';
import { readPoint } from './point.ts';
import type { Participant, Registries } from './registries.ts';
import { dateOf, datesInOrder } from './row-date.ts';
import type { DraftEvent, Importer, Reading } from './types.ts';
import { ucdpTime } from './ucdp-time.ts';
import { wordNamedSources } from './word-named-sources.ts';

/** The columns that are read; docs/importing.md lists them. */
const reads =
  'id type_of_violence side_a side_b where_prec where_coordinates adm_1 adm_2 country latitude longitude event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best best_est high high_est low low_est source_article source_headline'.split(
    ' ',
  );

const needed = [
  ['id'],
  ['date_start'],
  ['side_a'],
  ['side_b'],
  ['where_coordinates', 'adm_1', 'country'],
  ['best', 'best_est'],
  ['low', 'low_est'],
  ['high', 'high_est'],
];

type Precision = NonNullable<DraftEvent['precision']>;

/** 1 the spot, 2 near it, 3 the district, 4 the region, 5 a stretch or a vague area, 6 the country, 7 sea or air. */
const wherePrecisions: Readonly<Record<string, Precision>> = {
  1: 'settlement',
  2: 'near',
  3: 'admin2',
  4: 'admin1',
  5: 'unknown',
  6: 'country',
  7: 'unknown',
};

const violence = { 1: 'State-based violence', 2: 'Non-state violence', 3: 'One-sided violence' };
const clarity = { 1: 'Clear: a separate event', 2: 'Less clear: a sum or a merged report' };

const levels = [
  [/\b(city|capital)$/i, 'city'],
  [/\bvillage$/i, 'village'],
] as const;

/** Where an event is put: at its spot only if that is what the coordinates are. */
function placeOf(row: ImportRow, code: string): PlaceSpec & { readonly stated?: string | undefined } {
  const [country, region, district, spot] = ['country', 'adm_1', 'adm_2', 'where_coordinates'].map(
    name => row.text(name) || undefined,
  );
  const around = { country, region };
  if (code === '6') return { country, stated: spot };
  if (code === '4' || code === '5' || code === '7')
    return { ...(code === '7' ? { country } : around), stated: spot };
  if (code === '3') {
    // The coordinates are the district's middle.
    return district === undefined
      ? { ...around, stated: spot }
      : { ...around, name: district, level: 'admin2', stated: spot };
  }
  const level = levels.find(([pattern]) => pattern.test(spot ?? ''))?.[1] ?? 'town';
  return { ...around, name: spot, level, point: readPoint(row, 'latitude', 'longitude') };
}

/** How exactly a place is known that is not a spot. Of a vague area, not even the region is known. */
function precisionAround({ country, region }: PlaceSpec, code: string): Precision {
  if (code === '5' || code === '7') return 'unknown';
  return region !== undefined ? 'admin1' : country !== undefined ? 'country' : 'unknown';
}

/** Low, best and high as one span; reported where best is outside. */
function deaths(
  row: ImportRow,
  low: string,
  best: string,
  high: string,
): { readonly all: Count; readonly best: Count } {
  const [lowest, middle, highest] = [low, best, high].map(column => readCount(row, column));
  const given = [lowest, middle, highest].filter(count => count !== undefined);
  if (given.length === 0) return { all: undefined, best: undefined };
  const all = { lo: Math.min(...given.map(({ lo }) => lo)), hi: Math.max(...given.map(({ hi }) => hi)) };
  const inside =
    (middle === undefined || ((lowest?.lo ?? 0) <= middle.lo && middle.hi <= (highest?.hi ?? middle.hi))) &&
    (lowest === undefined || highest === undefined || lowest.lo <= highest.hi);
  if (!inside) {
    const shown = [lowest, middle, highest].map(count => figureOf(count) ?? 'unknown');
    const reason = `Low, best and high are ${shown.join(', ')}; taken as ${figureOf(all)}.`;
    row.change('import/best-outside', best, reason, shown.join(', '));
  }
  return { all, best: middle };
}

/** The deaths of each side and of civilians, where they do not exceed the whole. */
function sides(row: ImportRow, registries: Registries, all: Count, participants: readonly Participant[]) {
  const parts: FilePartOfFigure[] = [];
  let sum = 0;
  for (const [i, side] of ['side_a', 'side_b'].entries()) {
    const count = readCount(row, ['deaths_a', 'deaths_b'][i] ?? '');
    const who = row.text(side);
    const killed = figureOf(count);
    if (count === undefined || killed === undefined || count.hi === 0 || who === '') continue;
    sum += count.lo;
    parts.push({ who, actor: registries.actor(who), killed });
  }
  const civilians = readCount(row, 'deaths_civilians');
  const killed = figureOf(civilians);
  // Among dead whom UCDP cannot tell apart there may be civilians: then no civilians is not known.
  const isKnown = civilians?.hi !== 0 || readCount(row, 'deaths_unknown')?.hi === 0;
  if (killed !== undefined && isKnown) parts.push({ who: 'civilians', role: 'civilian', killed });
  sum += civilians?.lo ?? 0;
  // One actor on both sides would be counted twice under its name.
  const isOne = participants.length === 1 && parts.filter(part => part.role === undefined).length > 1;
  if (all !== undefined && sum <= all.hi && !isOne) return parts;
  if (all !== undefined && sum > all.hi) {
    const reason = `The sides and civilians add up to ${sum} dead, but there are only ${all.hi} in all.`;
    row.change('import/parts-exceed', 'deaths_a', reason, String(sum));
  }
  return [];
}

function open(header: Header): Reading {
  const name = (...names: [string, string]) => findColumn(header, ...names) ?? names[0];
  const [low, best, high] = [name('low', 'low_est'), name('best', 'best_est'), name('high', 'high_est')];
  return {
    sums: bySigns([low, best, high]),
    idOf: row => row.text('id').replace(/\.0+$/, ''),
    second: 'refuse',
    take(row, registries) {
      const start = dateOf(row, 'date_start');
      const end = row.value('date_end') === '' ? start : dateOf(row, 'date_end');
      const code = row.text('where_prec').replace(/\.0+$/, '');
      const precision = codeOf(row, 'where_prec', wherePrecisions);
      const { stated, ...spec } = placeOf(row, precision === undefined ? '1' : code);
      if ((spec.country ?? spec.region ?? spec.name) === undefined) {
        return row.refuse(
          'import/no-place',
          'where_coordinates',
          'The row names no country, no region and no place.',
        );
      }
      if (start === undefined || end === undefined) return undefined;
      const days = datesInOrder(row, start, end, 'date_end');
      const participants: Participant[] = [];
      for (const side of [row.text('side_a'), row.text('side_b')]) {
        const actor = side === '' ? undefined : registries.actor(side);
        if (actor === undefined || participants.some(other => other.actor === actor)) continue;
        participants.push(/^civilians?$/i.test(side) ? { actor, role: 'civilian' } : { actor });
      }
      const facets: Record<string, string> = {};
      for (const [id, column, called, meanings] of [
        ['violence', 'type_of_violence', 'Type of violence', violence],
        ['clarity', 'event_clarity', 'Clarity', clarity],
      ] as const) {
        const value = header.find(column) === undefined ? undefined : codeOf(row, column, meanings);
        if (value !== undefined) facets[id] = registries.facet(id, called, value);
      }
      const figure = deaths(row, low, best, high);
      const killed = figureOf(figure.all);
      const of = sides(row, registries, figure.all, participants);
      const [article, headline] = [row.text('source_article'), row.text('source_headline')];
      const note = [wordNamedSources(article), article.includes(headline) ? '' : headline]
        .filter(Boolean)
        .join(' · ');
      const isExact = figure.best !== undefined && figure.best.lo === figure.best.hi;
      return {
        ...days,
        ...ucdpTime(row, days),
        ...(registries.places.put(spec, row, 'latitude') ?? { place: '' }),
        precision: spec.name === undefined ? precisionAround(spec, code) : (precision ?? 'unknown'),
        participants,
        facets,
        accounts: [
          {
            source: 'ucdp',
            ...(killed === undefined ? {} : { killed }),
            ...(of.length === 0 ? {} : { of }),
            ...(stated === undefined ? {} : { says: { place: stated } }),
            ...(note === '' ? {} : { note: `Sources named by UCDP: ${note}` }),
          },
        ],
        ...(isExact
          ? {
              assessment: {
                status: 'reported',
                killed: { best: figure.best?.lo ?? 0, why: 'UCDP’s best estimate' },
              },
            }
          : {}),
      };
    },
    about(registries) {
      registries.setSource('ucdp', {
        kind: 'compiler',
        name: 'Uppsala Conflict Data Program, Georeferenced Event Dataset (UCDP GED)',
        short: 'UCDP',
        url: 'https://ucdp.uu.se/',
      });
      return {
        title: 'UCDP GED events',
        compiler: 'ucdp',
        killedMeans: 'everyone',
        units: { event: { en: { one: 'event', other: 'events' } } },
        licence: {
          name: 'CC BY 4.0',
          url: 'https://creativecommons.org/licenses/by/4.0/',
          redistribute: true,
        },
        notes: [
          'UCDP counts events in which at least one person was killed, from its low to its high estimate. Its best estimate is its own.',
          'UCDP counts no injured people.',
          'Side A and side B of UCDP took part in an event. Neither is said to have claimed it.',
          'Some rows of UCDP sum up the deaths of weeks or of a year; here they are events of that length.',
        ],
      };
    },
  };
}

export const ucdpGed: Importer = { name: 'ucdp-ged', called: 'UCDP GED', ...byColumns(needed, reads), open };
