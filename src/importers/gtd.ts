import { isoDate } from '../dataset/dates.ts';
import { byColumns, bySigns } from './by-columns.ts';
import { codeOf } from './code-of.ts';
import { type Count, figureOf, numberOf, readCount } from './figures.ts';
import { findColumn, type Header } from './header.ts';
import { sameName } from './ids.ts';
import type { ImportRow } from './import-row.ts';
import type { PlaceSpec } from './place-spec.ts';
import { readPoint } from './point.ts';
import type { Registries } from './registries.ts';
import type { DraftEvent, Importer, Reading } from './types.ts';

/** The columns that are read; docs/importing.md lists them. */
const reads =
  'eventid iyear imonth iday country_txt provstate city latitude longitude specificity gname gname2 gname3 guncertain1 guncertain2 guncertain3 claimed claim2 claim3 compclaim weaptype1_txt weapsubtype1_txt nkill nkillter nwound nwoundte scite1 scite2 scite3 dbsource summary'.split(
    ' ',
  );

const needed = [
  ['eventid'],
  ['iyear'],
  ['imonth'],
  ['iday'],
  ['country_txt', 'provstate'],
  ['gname'],
  ['nkill'],
  ['nwound'],
];

/** -9 and -99 are codes for "unknown" in every column of numbers. */
const unknown = [-9, -99];

/** It divides sums, and begins fractions with a point. */
const halves = { own: '.' } as const;

/** 1 the town, 2 the town with its district's middle, 3 the district, 4 the region, 5 not even that. */
const specificities = { 1: 'settlement', 2: 'settlement', 3: 'admin1', 4: 'admin1', 5: 'unknown' } as const;

/** A word that the base uses where it does not know. */
const named = (row: ImportRow, column: string): string | undefined => {
  const text = row.text(column);
  return text === '' || /^unknown$/i.test(text) ? undefined : text;
};

/** The day; a month or a day of 0 is unknown. Undefined, and the row refused, where the calendar has none such. */
function dateOf(row: ImportRow): Pick<DraftEvent, 'date' | 'timePrecision'> | undefined {
  const [year, month, day] = ['iyear', 'imonth', 'iday'].map(column => {
    const number = numberOf(row.value(column));
    return number !== undefined && unknown.includes(number) ? 0 : number;
  });
  const shown = ['iyear', 'imonth', 'iday'].map(column => row.raw(column)).join('-');
  const date = isoDate(
    year ?? 0,
    month === 0 ? 1 : (month ?? -1),
    month === 0 || day === 0 ? 1 : (day ?? -1),
  );
  if (date === undefined)
    return row.refuse('import/bad-date', 'iday', `${shown} is not a valid date.`, shown);
  return month === 0
    ? { date, timePrecision: 'year' }
    : day === 0
      ? { date, timePrecision: 'month' }
      : { date };
}

/** Victims: all but the attackers, where both are known. `excluded` says that the attackers are taken off. */
function victims(row: ImportRow, whole: string, attackers: string) {
  const all = readCount(row, whole, unknown, halves);
  const own = readCount(row, attackers, unknown, halves);
  if (all === undefined || own === undefined) return { killed: all, attackers: own, excluded: false };
  if (own.lo > all.lo || own.hi > all.hi) {
    const reason = `${figureOf(own)} attackers are more than ${figureOf(all)} people; the whole figure is taken.`;
    row.change('import/attackers-exceed', attackers, reason);
    return { killed: all, attackers: undefined, excluded: false };
  }
  const killed: Count = { lo: all.lo - own.lo, hi: all.hi - own.hi };
  return { killed, attackers: own, excluded: true };
}

const groupColumns = [
  { group: 'gname', claimed: 'claimed', uncertain: 'guncertain1' },
  { group: 'gname2', claimed: 'claim2', uncertain: 'guncertain2' },
  { group: 'gname3', claimed: 'claim3', uncertain: 'guncertain3' },
];

/** The groups of a row, each once. */
function groupsOf(row: ImportRow) {
  const seen = new Set<string>();
  return groupColumns.flatMap(({ group, ...columns }) => {
    const name = named(row, group);
    if (name === undefined || seen.has(sameName(name) || name)) return [];
    seen.add(sameName(name) || name);
    return [{ name, ...columns }];
  });
}

/** Up to three groups, and in which sense each did it. */
function claimsOf(row: ImportRow, registries: Registries): NonNullable<DraftEvent['claims']> {
  const isSet = (column: string) => numberOf(row.value(column)) === 1;
  return groupsOf(row).map(({ name, claimed, uncertain }) => ({
    actor: registries.actor(name),
    kind: isSet(claimed) ? 'claimed' : isSet(uncertain) ? 'suspected' : 'attributed',
    by: 'gtd',
  }));
}

function open(header: Header): Reading {
  const hasSpecificity = findColumn(header, 'specificity') !== undefined;
  return {
    sums: bySigns(
      ['nkill', 'nkillter', 'nwound', 'nwoundte'].filter(column => header.find(column) !== undefined),
      halves,
    ),
    idOf: row => row.text('eventid').replace(/\.0+$/, ''),
    second: 'refuse',
    claimsIn: row => groupsOf(row).length,
    take(row, registries) {
      const date = dateOf(row);
      const [country, region, city] = ['country_txt', 'provstate', 'city'].map(column => named(row, column));
      if ((country ?? region ?? city) === undefined) {
        return row.refuse('import/no-place', 'city', 'The row names no country, no province and no city.');
      }
      if (date === undefined) return undefined;
      const code = row.text('specificity').replace(/\.0+$/, '');
      const precision = hasSpecificity ? codeOf(row, 'specificity', specificities) : 'settlement';
      const isTown = city !== undefined && (precision === 'settlement' || precision === undefined);
      const point = readPoint(row, 'latitude', 'longitude');
      const own = code === '1' || !hasSpecificity ? point : undefined;
      const spec: PlaceSpec = {
        country,
        region,
        ...(isTown ? { name: city, level: 'town', point: own } : city === undefined ? { point: own } : {}),
      };
      const dead = victims(row, 'nkill', 'nkillter');
      const hurt = victims(row, 'nwound', 'nwoundte');
      const [killed, attackersKilled, injured] = [dead.killed, dead.attackers, hurt.killed].map(figureOf);
      const type = named(row, 'weaptype1_txt');
      const subtype = named(row, 'weapsubtype1_txt');
      const weapon = type === undefined ? subtype : [type, subtype].filter(Boolean).join(': ');
      const sources = ['scite1', 'scite2', 'scite3'].map(column => row.text(column)).filter(Boolean);
      const base = row.text('dbsource');
      const competing = numberOf(row.value('compclaim')) === 1 ? 'Several groups claimed it separately.' : '';
      const notes = [
        sources.length === 0 ? '' : `Sources named by GTD: ${sources.join('; ')}`,
        base === '' ? '' : `Collected by: ${base}`,
        competing,
      ].filter(Boolean);
      const summary = row.prose('summary');
      return {
        ...date,
        ...(registries.places.put(spec, row, 'latitude') ?? { place: '' }),
        precision: isTown
          ? 'settlement'
          : region === undefined
            ? country === undefined
              ? 'unknown'
              : 'country'
            : 'admin1',
        ...(weapon === undefined ? {} : { parts: [{ weapon: registries.weapon(weapon) }] }),
        claims: claimsOf(row, registries),
        accounts: [
          {
            source: 'gtd',
            ...(killed === undefined ? {} : { killed }),
            ...(injured === undefined ? {} : { injured }),
            ...(attackersKilled === undefined ? {} : { attackersKilled }),
            ...(killed === undefined ? {} : { attackers: dead.excluded ? 'excluded' : 'not-stated' }),
            ...(!isTown && city !== undefined ? { says: { place: city } } : {}),
            ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
          },
        ],
        ...(summary === '' ? {} : { note: summary }),
      };
    },
    about(registries) {
      registries.setSource('gtd', {
        kind: 'compiler',
        name: 'Global Terrorism Database (START, University of Maryland)',
        short: 'GTD',
        url: 'https://www.start.umd.edu/gtd/',
      });
      return {
        title: 'Global Terrorism Database',
        compiler: 'gtd',
        killedMeans: 'victims',
        units: { event: { en: { one: 'attack', other: 'attacks' } } },
        licence: {
          name: 'GTD’s end user agreement: no publication of its rows, no commercial use',
          url: 'https://www.start.umd.edu/gtd/',
          redistribute: false,
        },
        notes: [
          'GTD counts all the dead of an attack and, separately, the attackers among them. Victims are the difference; if the number of attackers is unknown, they may be among the killed.',
          'The injured are counted in the same way.',
          'A group is “claimed” if GTD says that it claimed the attack itself, “suspected” if GTD calls that uncertain, and otherwise “attributed”.',
        ],
      };
    },
  };
}

export const gtd: Importer = { name: 'gtd', called: 'GTD', ...byColumns(needed, reads), open };
