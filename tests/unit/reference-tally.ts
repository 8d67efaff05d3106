/**
 * A second, slow and simple tally, written from docs/counting.md and docs/format.md alone. It reads the data file, not
 * the dataset, and shares no code with src/tally/. Its times use the calendar days of `Date`.
 */
import { allWords, fieldWords, statedFigure } from './reference-people.ts';

type J = { readonly [field: string]: unknown };

export type RefSum =
  | {
      kind: 'range';
      low: number;
      high: number;
      outer: number;
      best: number | undefined;
      about: boolean;
      events: number;
      unknown: number;
    }
  | { kind: 'incomplete'; events: number; unknown: number };

export type RefFilter = { word: string; not: boolean; values: readonly string[] };

export type RefQuestion = {
  measure: string;
  by: readonly string[];
  filters: readonly RefFilter[];
  sort?: { by: 'low' | 'high' | 'key'; descending: boolean };
  limit?: number;
};

export type RefAnswer = {
  total: RefSum | undefined;
  rows: { key: string; sum: RefSum }[];
  leftOut: string[];
};

const open = Number.POSITIVE_INFINITY;
const words: Record<string, number> = { tens: 10, dozens: 24, scores: 40, hundreds: 200 };

type Fig = { lo: number; hi: number; about: boolean };

const list = (value: unknown): readonly J[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const uniq = <T>(values: readonly T[]): T[] => [...new Set(values)];

function fig(raw: unknown): Fig | undefined {
  if (typeof raw === 'number') return { lo: raw, hi: raw, about: false };
  if (typeof raw !== 'string') return undefined;
  const word = words[raw];
  if (word !== undefined) return { lo: word, hi: open, about: false };
  if (raw.startsWith('<=')) return { lo: 0, hi: Number(raw.slice(2)), about: false };
  if (raw.endsWith('+')) return { lo: Number(raw.slice(0, -1)), hi: open, about: false };
  if (raw.startsWith('~')) return { lo: Number(raw.slice(1)), hi: Number(raw.slice(1)), about: true };
  const [lo = '', hi = lo] = raw.split('-');
  return { lo: Number(lo), hi: Number(hi), about: false };
}

const before = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const away = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (away !== 0) return away;
  }
  return x.length - y.length;
};

const people = ['killed', 'injured', 'casualties', 'attackersKilled'];
const times = ['day', 'week', 'month', 'year'];
const kinds = ['claimed', 'attributed', 'suspected', 'denied'];

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const plus = (day: string, days: number): string => iso(new Date(Date.parse(day) + days * 86_400_000));
const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;
const monday = (day: string): string => plus(day, -weekday(day));
const endOfMonth = (day: string): string =>
  iso(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)));

function weekOf(day: string): string {
  const thursday = plus(monday(day), 3);
  const year = thursday.slice(0, 4);
  let n = 0;
  for (let d = thursday; d.slice(0, 4) === year; d = plus(d, -7)) n++;
  return `${year}-W${String(n).padStart(2, '0')}`;
}

export function referenceTally(file: J, question: RefQuestion): RefAnswer {
  const sources = file['sources'] as Record<string, J>;
  const places = file['places'] as Record<string, J>;
  const documentOf = text((file['dataset'] as J)['document']);
  const { measure, by, filters } = question;
  const isPeople = people.includes(measure);
  const filter = (word: string) => filters.find(one => one.word === word);

  const line = (source: string): string[] => {
    const found: string[] = [];
    for (let id: string | undefined = source; id !== undefined; id = text(sources[id]?.['partOf']))
      found.push(id);
    return found;
  };

  const events = list(file['events']).filter(
    event => (event['assessment'] as J | undefined)?.['status'] !== 'retracted',
  );
  const current = (event: J) =>
    list(event['accounts']).filter(account => (account['status'] ?? 'current') === 'current');
  const partsOf = (event: J): readonly J[] => {
    const parts = event['parts'] ?? 1;
    return typeof parts === 'number' ? Array.from({ length: parts }, () => ({})) : list(parts);
  };
  const weaponOf = (part: J) => text(part['weapon']) ?? 'not-stated';
  const setOf = (event: J) => uniq(partsOf(event).map(weaponOf)).sort(before).join('+');
  const above = (event: J, level: string): string => {
    for (let id = text(event['place']); id !== undefined; id = text(places[id]?.['in']))
      if (places[id]?.['level'] === level) return id;
    return 'not-stated';
  };
  const claimsOf = (event: J): readonly J[] => [
    ...list(event['claims']),
    ...current(event).flatMap(account => (account['claim'] === undefined ? [] : [account['claim'] as J])),
    ...list(file['statements']).flatMap(statement =>
      (statement['status'] ?? 'current') === 'current' &&
      statement['claim'] !== undefined &&
      (statement['covers'] as string[]).includes(String(event['id']))
        ? [statement['claim'] as J]
        : [],
    ),
  ];
  const speakersOf = (event: J): string[] =>
    uniq([
      ...current(event).map(account => String(account['source'])),
      ...partsOf(event).flatMap(part =>
        part['source'] !== undefined && (fig(part['killed']) ?? fig(part['injured']))
          ? [String(part['source'])]
          : [],
      ),
    ]);

  const asksClaimant = measure === 'claimants' || by.includes('claimant') || filter('claimant') !== undefined;
  const claimFilter = filter('claim');
  const wantedKinds =
    claimFilter && asksClaimant
      ? kinds.filter(kind => claimFilter.values.includes(kind) !== claimFilter.not)
      : ['claimed'];
  const claimants = (event: J): string[] =>
    uniq(
      claimsOf(event)
        .filter(claim => wantedKinds.includes(String(claim['kind'])))
        .map(claim => String(claim['actor'])),
    );

  const sidesOf = (event: J): string[] => uniq(list(event['participants']).map(one => String(one['actor'])));

  /** The selected sources. */
  type Taken = ((source: string) => boolean) | undefined;
  const sourceFilter = filter('source');
  const asked: Taken =
    sourceFilter &&
    (source => line(source).some(id => sourceFilter.values.includes(id)) !== sourceFilter.not);
  const alsoOf =
    (wanted: readonly string[]): Taken =>
    source =>
      (asked?.(source) ?? true) && line(source).some(id => wanted.includes(id));

  // The days of an event.
  const daysOf = (event: J): [string, string] => {
    const first = String(event['date']);
    const last = text(event['dateEnd']) ?? first;
    switch (event['timePrecision']) {
      case 'week':
        return [monday(first), plus(monday(last), 6)];
      case 'month':
        return [`${first.slice(0, 7)}-01`, endOfMonth(last)];
      case 'year':
        return [`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`];
      default:
        return [first, last];
    }
  };
  const timeKey = (day: string, word: string) =>
    word === 'day' ? day : word === 'week' ? weekOf(day) : day.slice(0, word === 'month' ? 7 : 4);

  // One event's figure.
  type EventFig = {
    known: boolean;
    low: number;
    high: number;
    outer: number;
    best: number | undefined;
    agreed: boolean;
    about: boolean;
    onlyParts: boolean;
  };
  const who = isPeople ? filter('who')?.values : undefined;
  const given = (account: J, name: string, whom = who): Fig | undefined =>
    whom === undefined ? fig(account[name]) : statedFigure(account, name, whom, fig);
  const figuredParts = (event: J, taken: Taken): { part: J; figure: Fig }[] =>
    who !== undefined || (measure !== 'killed' && measure !== 'injured')
      ? []
      : partsOf(event).flatMap(part => {
          const figure = fig(part[measure]);
          const isTaken =
            taken === undefined || (part['source'] !== undefined && taken(String(part['source'])));
          return figure && isTaken ? [{ part, figure }] : [];
        });
  const figureOf = (event: J, taken: Taken, whom = who): EventFig => {
    const accounts = current(event).filter(account => taken?.(String(account['source'])) ?? true);
    const giving = accounts.filter(account => given(account, measure, whom) !== undefined);
    const figures = giving.map(account => given(account, measure, whom)).filter(f => f !== undefined);
    const parts = whom === undefined ? figuredParts(event, taken) : [];
    const known = giving.length > 0 || parts.length > 0;
    let [low, high, about] = [0, open, false];
    const onlyParts = giving.length === 0 && parts.length > 0;
    if (giving.length > 0) {
      low = Math.min(...figures.map(f => f.lo));
      high = Math.max(...figures.map(f => f.hi));
      about = figures.some(f => f.about);
    } else if (onlyParts) {
      low = sum(parts.map(({ figure }) => figure.lo));
      high = parts.length < partsOf(event).length ? open : sum(parts.map(({ figure }) => figure.hi));
      about = parts.some(({ figure }) => figure.about);
    }
    let outer = high;
    if (measure === 'killed' || measure === 'injured') {
      for (const account of accounts) {
        if (given(account, measure, whom) === undefined)
          outer = Math.max(outer, given(account, 'casualties', whom)?.hi ?? 0);
      }
    }
    const independent = uniq(
      giving
        .filter(account => account['source'] !== (account['in'] ?? documentOf))
        .map(account => line(String(account['source'])).at(-1)),
    );
    const editors =
      whom === undefined && taken === undefined
        ? ((event['assessment'] as J | undefined)?.[measure] as J | undefined)?.['best']
        : undefined;
    const agrees = giving.length > 0 && low === high && !about && outer <= high && independent.length >= 2;
    const best = typeof editors === 'number' ? editors : agrees ? low : undefined;
    return { known, low, high, outer, best, agreed: typeof editors !== 'number' && agrees, about, onlyParts };
  };

  // Units.
  type Unit = {
    event: J;
    row: string;
    /** By sex, age or role. */
    word?: string;
    low: number;
    high: number;
    outer: number;
    best: number | undefined;
    about: boolean;
    of: number;
    whole: EventFig | undefined;
  };
  /** The units by what is stated of people. */
  const statedUnits = (event: J, taken: Taken, field: string): Unit[] => {
    const all = figureOf(event, taken);
    const whomOf = (word: string) => who?.map(value => `${value}+${word}`) ?? [word];
    const found = (fieldWords[field] ?? []).flatMap(word => {
      const figure = figureOf(event, taken, whomOf(word));
      return figure.known ? [{ word, figure }] : [];
    });
    const unit = (word: string, whole: EventFig): Unit => {
      const { low, high, outer, best, about } = whole;
      return { event, row: setOf(event), word, low, high, outer, best, about, of: 1, whole };
    };
    if (found.length === 0) return [unit('not-stated', all)];
    const units = found.map(({ word, figure }) => unit(word, figure));
    if (!all.known) return [...units, unit('not-stated', all)];
    const low = Math.max(0, all.low - sum(found.map(({ figure }) => figure.high)));
    const left = current(event)
      .filter(account => taken?.(String(account['source'])) ?? true)
      .flatMap(account => {
        const whole = given(account, measure);
        if (whole === undefined) return [];
        return [whole.hi - sum(found.map(({ word }) => given(account, measure, whomOf(word))?.lo ?? 0))];
      });
    const high = Math.max(low, left.length === 0 ? all.high : Math.max(...left));
    const outer = Math.max(high, all.outer > all.high ? all.outer : 0);
    if (outer === 0) return units;
    const about = all.about || found.some(({ figure }) => figure.about);
    return [...units, unit('not-stated', { ...all, low, high, outer, best: undefined, about })];
  };
  const weaponFilter = filter('weapon');
  const unitsOf = (event: J, taken: Taken): Unit[] => {
    const base = { event, best: undefined, about: false, of: 1, whole: undefined };
    const count = (row: string, n: number): Unit => ({ ...base, row, low: n, high: n, outer: n });
    let units: Unit[];
    const field = by.find(word => fieldWords[word] !== undefined);
    if (isPeople && field !== undefined) units = statedUnits(event, taken, field);
    else if (measure === 'explosions') units = partsOf(event).map(part => count(weaponOf(part), 1));
    else if (measure === 'devices')
      units = partsOf(event).map(part => count(weaponOf(part), Number(part['devices'] ?? 1)));
    else if (!isPeople) units = [count(setOf(event), 1)];
    else {
      const f = figureOf(event, taken);
      const parts = figuredParts(event, taken);
      const los = sum(parts.map(({ figure }) => figure.lo));
      const his = sum(parts.map(({ figure }) => figure.hi));
      let rest = {
        low: f.low - los,
        high: f.high === open ? open : f.high - his,
        outer: f.outer === open ? open : f.outer - his,
      };
      if (f.onlyParts && parts.length === partsOf(event).length && his === open)
        rest = { low: 0, high: 0, outer: 0 };
      const fits = rest.low >= 0 && rest.high >= rest.low && rest.outer >= rest.high;
      const undivided = {
        event,
        row: setOf(event),
        low: f.low,
        high: f.high,
        outer: f.outer,
        best: f.best,
        about: f.about,
        of: 1,
        whole: f,
      };
      if (!f.known || parts.length === 0 || !fits) units = [undivided];
      else {
        const n = parts.length + (rest.outer > 0 ? 1 : 0);
        const exact = parts.every(({ figure }) => figure.lo === figure.hi && !figure.about);
        const anyAbout = parts.some(({ figure }) => figure.about);
        units = parts.map(({ part, figure }) => ({
          event,
          row: weaponOf(part),
          low: figure.lo,
          high: figure.hi,
          outer: figure.hi,
          best: n === 1 ? f.best : f.agreed && exact ? figure.lo : undefined,
          about: n === 1 ? f.about : figure.about,
          of: n,
          whole: f,
        }));
        if (rest.outer > 0)
          units.push({
            event,
            row: setOf(event),
            ...rest,
            best: f.agreed && exact ? rest.low : undefined,
            about: f.about || anyAbout,
            of: n,
            whole: f,
          });
      }
    }
    return units.filter(
      unit => weaponFilter === undefined || weaponFilter.values.includes(unit.row) !== weaponFilter.not,
    );
  };

  // Filters on events.
  const rowKeys = (word: string, unit: Pick<Unit, 'event' | 'row' | 'word'>): string[] => {
    const { event } = unit;
    const stated = fieldWords[word];
    if (stated !== undefined) {
      if (unit.word !== undefined) return [unit.word];
      const named = current(event)
        .flatMap(account => allWords(list(account['of'])))
        .flat();
      const found = stated.filter(one => named.includes(one));
      return found.length === 0 ? ['not-stated'] : found;
    }
    switch (word) {
      case 'event':
        return [String(event['id'])];
      case 'place':
        return [String(event['place'])];
      case 'region':
        return [above(event, 'admin1')];
      case 'country':
        return [above(event, 'country')];
      case 'control':
        return [text((event['control'] as J | undefined)?.['by']) ?? 'not-stated'];
      case 'weapon':
        return [unit.row];
      case 'claimant':
        return claimants(event).length === 0 ? ['no-claim'] : claimants(event);
      case 'participant':
        return sidesOf(event).length === 0 ? ['not-stated'] : sidesOf(event);
      case 'pair': {
        const sides = sidesOf(event).toSorted(before);
        if (sides.length === 0) return ['not-stated'];
        return [sides.length < 3 ? sides.join('+') : 'several'];
      }
      default: {
        if (!times.includes(word)) return [text((event['facets'] as J | undefined)?.[word]) ?? 'not-stated'];
        const [first, last] = daysOf(event);
        const key = timeKey(first, word);
        return [key === timeKey(last, word) ? key : 'several'];
      }
    }
  };
  const valuesOf = (word: string, event: J): string[] | undefined => {
    switch (word) {
      case 'weapon':
      case 'from':
      case 'to':
        return undefined;
      case 'source':
        return undefined;
      case 'who': {
        const named = current(event).flatMap(account => allWords(list(account['of'])));
        const wanted = filter('who')?.values ?? [];
        return isPeople
          ? undefined
          : wanted.filter(value => named.some(all => value.split('+').every(word => all.includes(word))));
      }
      case 'claim':
        return asksClaimant ? undefined : claimsOf(event).map(claim => String(claim['kind']));
      case 'with-participant':
        return rowKeys('participant', { event, row: '' });
      case 'with':
        return partsOf(event).map(weaponOf);
      case 'status':
        return [text((event['assessment'] as J | undefined)?.['status']) ?? 'not-stated'];
      default:
        return rowKeys(word, { event, row: '' });
    }
  };
  const passing = events.filter(
    event =>
      filters.every(({ word, not, values }) => {
        const found = valuesOf(word, event);
        return found === undefined || found.some(value => values.includes(value)) !== not;
      }) &&
      (isPeople || asked === undefined || speakersOf(event).some(asked)),
  );
  const from = filter('from')?.values[0] ?? '0000';
  const to = filter('to')?.values[0] ?? '9999';
  const lies = (event: J): 'in' | 'partly' | 'out' => {
    const [first, last] = daysOf(event);
    if (last < from || first > to) return 'out';
    return first >= from && last <= to ? 'in' : 'partly';
  };
  const selected = passing.filter(event => lies(event) === 'in');

  // Sums.
  const bySource = by.includes('source') || sourceFilter !== undefined;
  const members = (units: readonly Unit[]): string[] | undefined => {
    const of = (keys: (event: J) => string[], none: string) =>
      uniq(units.flatMap(({ event }) => keys(event))).filter(key => key !== none);
    if (measure === 'places') return of(event => [String(event['place'])], '');
    if (measure === 'regions') return of(event => [above(event, 'admin1')], 'not-stated');
    if (measure === 'claimants') return of(claimants, '');
    if (measure === 'participants') return of(sidesOf, '');
    return undefined;
  };
  const add = (units: readonly Unit[]): RefSum => {
    const all = uniq(units.map(({ event }) => event));
    const found = members(units);
    if (found) {
      const n = found.length;
      return {
        kind: 'range',
        low: n,
        high: n,
        outer: n,
        best: undefined,
        about: false,
        events: all.length,
        unknown: 0,
      };
    }
    const unknown = units.filter(({ whole }) => whole?.known === false).length;
    if (bySource && unknown > 0) return { kind: 'incomplete', events: all.length, unknown };
    const bests: (number | undefined)[] = [];
    let about = false;
    for (const event of all) {
      const own = units.filter(unit => unit.event === event);
      const [first] = own;
      if (first === undefined || first.whole === undefined) bests.push(undefined);
      else if (own.length === first.of) {
        bests.push(first.whole.best);
        about ||= first.whole.about;
      } else {
        bests.push(...own.map(({ best }) => best));
        about ||= own.some(unit => unit.about);
      }
    }
    const hasBest = bests.length > 0 && bests.every(best => best !== undefined);
    return {
      kind: 'range',
      low: sum(units.map(({ low }) => low)),
      high: sum(units.map(({ high }) => high)),
      outer: sum(units.map(({ outer }) => outer)),
      best: hasBest ? sum(bests.map(best => best ?? 0)) : undefined,
      about,
      events: all.length,
      unknown,
    };
  };

  // Rows.
  type Row = { keys: string[]; units: Unit[] };
  const unitsFrom = (taken: Taken): Unit[] =>
    selected
      .filter(event => isPeople || taken === undefined || speakersOf(event).some(taken))
      .flatMap(event => unitsOf(event, taken));
  const units = unitsFrom(asked);
  const split = (some: readonly Unit[], by: readonly string[]): Row[] => {
    let rows: Row[] = some.length > 0 ? [{ keys: [], units: [...some] }] : [];
    for (const word of by) {
      rows = rows.flatMap(row =>
        uniq(row.units.flatMap(unit => rowKeys(word, unit))).map(key => ({
          keys: [...row.keys, key],
          units: row.units.filter(unit => rowKeys(word, unit).includes(key)),
        })),
      );
    }
    return rows;
  };
  const at = by.indexOf('source');
  const withSource = (keys: readonly string[], source: string) => [
    ...keys.slice(0, at),
    source,
    ...keys.slice(at),
  ];
  const otherWords = by.filter(word => word !== 'source');
  const hasFigure = (row: Row) => row.units.some(({ whole }) => whole?.known !== false);
  const speakers = uniq(selected.flatMap(speakersOf)).filter(source => asked?.(source) ?? true);
  const rowsBySource = (named: readonly (readonly [string, readonly string[]])[]): Row[] =>
    named
      .flatMap(([key, wanted]) =>
        split(unitsFrom(alsoOf(wanted)), otherWords).map(row => ({
          keys: withSource(row.keys, key),
          units: row.units,
        })),
      )
      .filter(hasFigure);
  let rows: Row[] = [];
  if (by.length > 0)
    rows = at < 0 ? split(units, by) : rowsBySource(speakers.map(source => [source, [source]] as const));

  // Order.
  const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  const sorted = (list: readonly Row[], words: readonly string[]): Row[] => {
    const { sort } = question;
    const sums = new Map(list.map(row => [row, add(row.units)]));
    const compare = (a: Row, b: Row): number => {
      const [x, y] = [sums.get(a), sums.get(b)];
      const ties = before(a.keys.join(','), b.keys.join(','));
      if (x === undefined || y === undefined) return ties;
      if (sort === undefined) {
        for (const [i, word] of words.entries()) {
          if (!times.includes(word)) break;
          const order = before(a.keys[i] ?? '', b.keys[i] ?? '');
          if (order !== 0) return order;
        }
      }
      if (x.kind !== y.kind) return x.kind === 'incomplete' ? 1 : -1;
      if (sort?.by === 'key') return (sort.descending ? -1 : 1) * ties;
      if (x.kind === 'incomplete' || y.kind === 'incomplete')
        return y.events - y.unknown - (x.events - x.unknown) || ties;
      const ends = sort?.by === 'high' ? (['high', 'low'] as const) : (['low', 'high'] as const);
      const sign = sort === undefined || sort.descending ? -1 : 1;
      return (
        sign * (compareNumbers(x[ends[0]], y[ends[0]]) || compareNumbers(x[ends[1]], y[ends[1]])) || ties
      );
    };
    return list.toSorted(compare);
  };

  // Limit.
  const firstKeys = uniq(rows.map(row => row.keys[0] ?? ''));
  if (question.limit !== undefined && firstKeys.length > question.limit) {
    const [first = ''] = by;
    const ranked = sorted(
      firstKeys.map(key => ({
        keys: [key],
        units:
          first === 'source'
            ? unitsFrom(alsoOf([key]))
            : units.filter(unit => rowKeys(first, unit).includes(key)),
      })),
      [first],
    ).map(row => row.keys[0] ?? '');
    const dropped = ranked.slice(question.limit);
    const kept = rows.filter(row => !dropped.includes(row.keys[0] ?? ''));
    let others: Row[];
    if (first === 'source') others = rowsBySource([['others', dropped]]);
    else {
      const gone = rows.filter(row => dropped.includes(row.keys[0] ?? ''));
      others = uniq(gone.map(row => row.keys.slice(1).join('\n'))).map(rest => {
        const those = gone.filter(row => row.keys.slice(1).join('\n') === rest);
        return {
          keys: ['others', ...(those[0]?.keys.slice(1) ?? [])],
          units: uniq(those.flatMap(row => row.units)),
        };
      });
    }
    rows = [...sorted(kept, by), ...sorted(others, by)];
  } else rows = sorted(rows, by);

  const wholeUnits =
    isPeople && by.some(word => fieldWords[word] !== undefined)
      ? selected.flatMap(event => {
          const row = setOf(event);
          if (weaponFilter && weaponFilter.values.includes(row) === weaponFilter.not) return [];
          const { low, high, outer, best, about, ...whole } = figureOf(event, asked);
          const all = { ...whole, low, high, outer, best, about };
          return [{ event, row: setOf(event), low, high, outer, best, about, of: 1, whole: all }];
        })
      : units;
  const sizeOf = (some: readonly Unit[]) => members(some)?.length ?? some.length;
  const overlaps = at >= 0 || sum(rows.map(row => sizeOf(row.units))) > sizeOf(units);
  return {
    total: by.length > 0 && overlaps ? undefined : add(wholeUnits),
    rows: rows.map(row => ({ key: row.keys.join(','), sum: add(row.units) })),
    leftOut: passing
      .filter(event => lies(event) === 'partly' && unitsOf(event, asked).length > 0)
      .map(event => String(event['id'])),
  };
}
