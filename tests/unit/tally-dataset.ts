import { readFileSync } from 'node:fs';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import type { Question, Range, Sum } from '../../src/tally/types.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerIn, type LabelledAnswer } from '../../src/wording/labelled-answer.ts';

export const en = getLocale('en');

/** A dataset read by the real reader; any problem fails the test. */
export function datasetFrom(json: object, id = 'tests'): Dataset {
  const checked = checkDataset(JSON.stringify(json), `data/${id}.json`);
  if (!checked.ok)
    throw new Error(checked.problems.map(problem => `${problem.rule} ${problem.what}`).join('\n'));
  return checked.value;
}

export type EventJSON = { readonly id: string; readonly [field: string]: unknown };

type More = {
  readonly dataset?: object;
  readonly sources?: object;
  readonly actors?: object;
  readonly facets?: object;
  readonly places?: object;
  readonly statements?: readonly object[];
  readonly facts?: object;
  readonly revisions?: readonly object[];
};

/** A dataset of a few events in an invented country of four sources, three actors and six places. */
export const small = (events: readonly EventJSON[], more: More = {}): Dataset =>
  datasetFrom({
    format: 'events/1',
    dataset: {
      id: 'tests',
      title: 'Tests',
      version: '1.0.0',
      updated: '2020-01-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'as-reported',
      ...more.dataset,
    },
    sources: {
      agency: { kind: 'agency', name: 'The Agency' },
      monitor: { kind: 'monitor', name: 'The Monitor' },
      state: { kind: 'state-media', name: 'State media', party: 'army' },
      'state-tv': { kind: 'state-media', name: 'State television', partOf: 'state' },
      rebels: { kind: 'armed-group-media', name: 'Rebel radio', party: 'front' },
      paper: { kind: 'article', name: 'A newspaper page' },
      ...more.sources,
    },
    actors: {
      army: { name: 'The Army' },
      front: { name: 'The Front', short: 'Front', aliases: ['Liberation Front'] },
      guard: { name: 'The Guard' },
      ...more.actors,
    },
    places: {
      land: { name: 'Exampleland', level: 'country' },
      north: { name: 'North Province', level: 'admin1', in: 'land' },
      south: { name: 'South Province', level: 'admin1', in: 'land' },
      aville: { name: 'Aville', level: 'city', in: 'north', aliases: ['Avil'] },
      beton: { name: 'Béton', level: 'city', in: 'north' },
      cetown: { name: 'Cetown', level: 'city', in: 'south' },
      nowhere: { name: 'Nowhere', level: 'village' },
      ...more.places,
    },
    weapons: { rifle: { name: 'rifle' }, 'car-bomb': { name: 'car bomb' }, belt: { name: 'suicide belt' } },
    facets: more.facets ?? {},
    events: events.map(event => ({
      date: '2020-05-05',
      place: 'aville',
      accounts: [{ source: 'agency' }],
      ...event,
    })),
    statements: more.statements ?? [],
    facts: more.facts ?? {},
    revisions: more.revisions ?? [],
  });

/** One event with the given accounts. */
export const accounts = (...list: readonly object[]): EventJSON => ({ id: 'one', accounts: list });

export function question(dataset: Dataset, text: string): Question {
  const parsed = parseQuestion(wordsOf(text), dataset);
  if (!parsed.ok) throw new Error(parsed.faults.map(fault => `${fault.what}: ${fault.fix}`).join('\n'));
  return parsed.question;
}

/** Its rows have labels in English. */
export const answer = (dataset: Dataset, text: string): LabelledAnswer =>
  answerIn(dataset, question(dataset, text), en);

export function total(dataset: Dataset, text: string): Sum {
  const sum = answer(dataset, text).total;
  if (sum === undefined) throw new Error(`no total for ${text}`);
  return sum;
}

export function range(dataset: Dataset, text: string): Range {
  const sum = total(dataset, text);
  if (sum.kind !== 'range') throw new Error(`incomplete: ${text}`);
  return sum;
}

/** Low, high and outer. */
export const ends = (dataset: Dataset, text: string): [number, number, number] => {
  const { low, high, outer } = range(dataset, text);
  return [low, high, outer];
};

const short = (sum: Sum): string =>
  sum.kind === 'incomplete'
    ? `${sum.events - sum.unknown} of ${sum.events}`
    : `${sum.low}–${sum.high} (${sum.outer})`;

/** Rows in order: `car-bomb 3–4 (4)`. */
export const rows = (dataset: Dataset, text: string): string[] =>
  answer(dataset, text).rows.map(({ key, sum }) => `${key} ${short(sum)}`);

export const read = (file: string): string => readFileSync(file, 'utf8');

export const seed = (): Dataset =>
  datasetFrom(JSON.parse(read('data/syria-2016-09-05.json')), 'syria-2016-09-05');

/** The same dataset with a second agency's page. */
export const updated = (): Dataset =>
  datasetFrom(JSON.parse(read('tests/fixtures/data-update/syria-2016-09-05.json')), 'syria-2016-09-05');
