import type { Measure } from '../../grammar/measures.ts';
import { openNumbers } from '../../grammar/open-numbers.ts';
import { spell } from './numbers.ts';
import { regionWords } from './region-words.ts';

type Category = Intl.LDMLPluralRule;

const counted = (one: string, other: string) => (category: Category) => (category === 'one' ? one : other);

/** What is counted, where a dataset has no words of its own for it. */
const measures = {
  attacks: counted('attack', 'attacks'),
  explosions: counted('part', 'parts'),
  devices: counted('device', 'devices'),
  places: counted('place', 'places'),
  claimants: counted('claimant', 'claimants'),
  participants: counted('participant', 'participants'),
  killed: counted('person killed', 'people killed'),
  injured: counted('person injured', 'people injured'),
  casualties: counted('person killed or injured, in one figure', 'people killed or injured, in one figure'),
  attackersKilled: counted('attacker killed', 'attackers killed'),
} satisfies Record<Exclude<Measure, 'regions'>, (category: Category) => string>;

const dated = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (firstDay: string) => format.format(new Date(`${firstDay}T12:00:00Z`));
};
const day = dated({ day: 'numeric', month: 'long', year: 'numeric' });
const weekday = dated({ weekday: 'long' });

/** Labels of rows that are no entry of a registry. Times are given by their first day, an ISO date. */
const rows = {
  noClaim: 'no claim',
  noSuchClaim: 'no claim of this kind',
  notStated: 'not stated',
  others: (n: string, category: Category) => `${n} ${category === 'one' ? 'other' : 'others'}`,
  several: {
    day: 'over several days',
    week: 'over several weeks',
    month: 'over several months',
    quarter: 'over several quarters',
    weekday: 'over several days',
    hour: 'over several hours',
    year: 'over several years',
    claimant: 'several claimants',
    actor: 'several actors',
    participant: 'several participants',
    pair: 'three or more participants',
    sex: 'both sexes',
    age: 'several age groups',
    role: 'several roles',
    cause: 'several causes',
  },
  /** Two who take part in the same events, and one beside whom no other is stated. */
  pair: (one: string, other: string) => `${one} – ${other}`,
  noOther: (name: string) => `${name} (no other stated)`,
  day,
  week: (firstDay: string) => `week of ${day(firstDay)}`,
  month: dated({ month: 'long', year: 'numeric' }),
  quarter: (firstDay: string) => `Q${Math.ceil(Number(firstDay.slice(5, 7)) / 3)} ${firstDay.slice(0, 4)}`,
  year: dated({ year: 'numeric' }),
  sources: (n: string, category: Category) =>
    n === '0' ? 'no source named' : `${n} ${category === 'one' ? 'source' : 'sources'}`,
  /** From 1, Monday. */
  weekday: (n: number) => weekday(`2024-01-0${n}`),
  hour: (n: number) => `${String(n).padStart(2, '0')}:00–${String(n).padStart(2, '0')}:59`,
};

/** How sums and rows are worded. */
export const figures = {
  measures,
  regions: regionWords,
  rows,
  /** Names that would read alike: `Alba (North)`. */
  toldApart: (name: string, by: string) => `${name} (${by})`,
  spell,
  span: (low: string, high: string) => `${low}–${high}`,
  orMore: (low: string) => `${low} or more`,
  upTo: (high: string) => `up to ${high}`,
  orUpTo: (text: string, outer: string) => `${text}, or up to ${outer}`,
  orPossiblyMore: (text: string) => `${text}, or possibly more`,
  about: (text: string) => `about ${text}`,
  /** The words that a source may give in place of a number, by what stands in the data. */
  openWords: new Map([...openNumbers('figure').keys()].map(word => [word, word])),
  saidAs: (word: string, digits: string) => `${word} (${digits})`,
  noFigure: 'no figure',
  figureFor: (n: string, all: string, events: string) => `a figure for ${n} of ${all} ${events}`,
  inWords: {
    span: (low: string, high: string) => `${low} to ${high}`,
    atLeast: (low: string) => `at least ${low}`,
    about: (text: string) => `about ${text}`,
    none: 'no',
    unknown: 'an unknown number of',
  },
};

export type FigureStrings = typeof figures;
