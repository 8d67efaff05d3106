import fc from 'fast-check';
import type { DatasetInput, EventInput } from '../../src/dataset/csv/set-rows.ts';

/** Texts that are difficult for a cell of a spreadsheet, or for a list in one. */
const pieces = [
  ...['=', '+', '-', '@', '＝', "'", "''", '"', '""', ',', ';', '\t', '\n', ' ', '|', ' | ', '(', ')', '['],
  ...[']', '{', '}', ':', '=1+1', '(killed=3)', ' (a=b)', 'null', 'TRUE', '0', '12', '1e5', '3-5', '#', '\\'],
  ...['a', 'Homs', 'حمص', '漢字', 'é', '😀', 'a\u200db', '\u00a0'],
];
const hard = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map(all => all.join(''))
  .filter(text => /\S/.test(text) && !/\u200d(?!\p{L})/u.test(text));
const words = fc.oneof(fc.constantFrom('The Agency', 'two'), hard);
const text = fc.oneof(
  words,
  fc.record({ en: words }),
  fc.record({ en: words, ar: words }),
  fc.record({ 'pt-BR': words, ar: words }),
);
const oneOf = fc.constantFrom;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** A record without undefined fields, as in JSON. */
const record = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> =>
  fc.record<T>(fields).map((each): T => JSON.parse(JSON.stringify(each)));

const n = fc.nat(40);
const figure = fc.oneof(
  n,
  n.map(String),
  n.map(lo => `${lo}+`),
  n.map(hi => `<=${hi}`),
  n.map(about => `~${about}`),
  fc.tuple(n, n).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
  fc.tuple(n, n).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  n.map(min => ({ min })),
  fc.constant({ min: Number.MAX_SAFE_INTEGER }),
  oneOf('tens', 'dozens', 'scores', 'hundreds'),
  fc.constant(null),
);
const link = oneOf('https://example.org/a,b?c="d"', 'http://example.org/;');
const day = oneOf('2016-09-05', '2020-02-29', '1999-12-31');
const paragraph = fc.oneof(fc.integer({ min: 1, max: 99 }), oneOf('12', '007', '0', '18-19'), words);
const actor = oneOf('army', 'front');
const source = oneOf('agency', 'monitor', 'paper');

const claim = record({
  actor,
  kind: oneOf('claimed' as const, 'attributed' as const, 'suspected' as const, 'denied' as const),
  by: maybe(source),
});
const role = oneOf('civilian' as const, 'military' as const, 'attacker' as const);
const peopleOf = {
  actor: maybe(actor),
  role: maybe(role),
  sex: maybe(oneOf('female' as const, 'male' as const)),
  age: maybe(oneOf('child' as const, 'elderly' as const)),
  cause: maybe(oneOf('small-arms' as const)),
  killed: oneOf(0, '<=1', null),
};
const ofFlat = fc.oneof(
  record({ who: words, ...peopleOf }),
  record({ ...peopleOf, age: oneOf('child' as const, 'adult' as const) }),
);
const of = fc.oneof(
  fc.array(ofFlat, { maxLength: 2 }),
  fc.array(
    fc
      .tuple(ofFlat, ofFlat)
      .map(([outer, inner]) => ({ ...outer, killed: 2, of: [{ ...inner, killed: 1 }] })),
    { maxLength: 2 },
  ),
);

const account = record({
  source,
  via: maybe(fc.array(source, { maxLength: 3 })),
  in: maybe(source),
  para: maybe(paragraph),
  url: maybe(link),
  archived: maybe(link),
  published: maybe(day),
  accessed: maybe(day),
  quote: maybe(words),
  injured: maybe(figure),
  casualties: maybe(figure),
  attackersKilled: maybe(figure),
  attackers: maybe(oneOf('included' as const, 'excluded' as const, 'not-stated' as const)),
  says: maybe(record({ weapon: maybe(text), tactic: maybe(text), target: maybe(text), place: maybe(text) })),
  claim: maybe(claim),
  status: maybe(oneOf('current' as const, 'retracted' as const, 'set-aside' as const)),
  why: words,
  note: maybe(text),
});
/** Stated parts never sum to more than the whole. */
const stated = fc.oneof(
  fc.tuple(account, maybe(figure)).map(([one, killed]) => (killed === undefined ? one : { ...one, killed })),
  fc.tuple(account, of).map(([{ casualties: _, ...one }, parts]) => ({ ...one, killed: 100, of: parts })),
);

const part = record({
  weapon: maybe(fc.constant('rifle')),
  devices: maybe(fc.integer({ min: 1, max: 3 })),
  source: maybe(source),
  killed: maybe(figure),
  injured: maybe(figure),
  note: maybe(text),
});

const event = record({
  title: maybe(text),
  date: day,
  time: maybe(oneOf('09:30', 'night')),
  place: oneOf('homs', 'nowhere'),
  precision: maybe(oneOf('near' as const, 'unknown' as const)),
  site: maybe(
    fc
      .tuple(
        record({ name: text, checked: maybe(fc.boolean()), note: maybe(text) }),
        oneOf({}, { lat: -3.5, lon: 1e-7 }, { lat: 34.88, lon: -179 }),
      )
      .map(([site, coordinates]) => ({ ...site, ...coordinates })),
  ),
  control: maybe(record({ by: actor, source: maybe(source), note: maybe(text) })),
  parts: maybe(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.array(part, { minLength: 1, maxLength: 3 }))),
  target: maybe(text),
  participants: maybe(fc.array(record({ actor, role: maybe(role) }), { maxLength: 3 })),
  facets: maybe(fc.dictionary(oneOf('school', 'weather'), words)),
  claims: maybe(fc.array(claim, { maxLength: 2 })),
  accounts: fc.array(stated, { minLength: 1, maxLength: 3 }),
  assessment: maybe(record({ status: oneOf('confirmed' as const, 'retracted' as const), note: maybe(text) })),
  note: maybe(text),
});

/** The second event had other ids; the third is merged into the first, where both happened. */
function formerOf(
  i: number,
  events: readonly Pick<EventInput, 'assessment'>[],
): Pick<EventInput, 'was' | 'mergedInto'> {
  const happened = [events[0], events[2]].every(one => one?.assessment?.status !== 'retracted');
  return i === 1 ? { was: ['old-1', 'older-1'] } : i === 2 && happened ? { mergedInto: 'e0' } : {};
}

/** A complete JSON file with every feature of the format and difficult texts. */
export const arbitraryFile: fc.Arbitrary<DatasetInput> = fc
  .record({
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
    names: fc.array(text, { minLength: 4, maxLength: 4 }),
    aliases: fc.array(words, { maxLength: 3 }),
    url: oneOf(null, 'https://example.org/', undefined),
    lat: fc.double({ min: -90, max: 90, noNaN: true }).filter(each => !Object.is(each, -0)),
  })
  .map(({ events, names, aliases, url, lat }): DatasetInput => {
    const [first = 'a', second = 'b', third = 'c', fourth = 'd'] = names;
    return {
      format: 'events/1',
      dataset: {
        id: 'any',
        title: first,
        version: '1.0.0',
        updated: '2020-01-01',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'everyone',
      },
      sources: {
        agency: { kind: 'agency', name: second, aliases, ...(url === undefined ? {} : { url }) },
        monitor: { kind: 'monitor', name: 'Monitor', short: third, partOf: 'agency' },
        paper: { kind: 'article', name: 'Paper', party: 'army', author: 'A, B', note: fourth },
      },
      actors: { army: { name: third }, front: { name: 'Front' } },
      places: {
        homs: {
          name: fourth,
          aliases,
          level: 'city',
          lat,
          lon: -0.5,
          basis: '=map',
          codes: { pcode: 'SY04' },
        },
        nowhere: { name: 'Nowhere', level: 'country', codes: { iso: 'SY' }, checked: false },
      },
      weapons: { rifle: { name: 'rifle' } },
      facets: { school: { name: 'School' }, weather: { name: 'Weather' } },
      events: events.map((one, i): EventInput => ({ id: `e${i}`, ...one, ...formerOf(i, events) })),
    };
  });
