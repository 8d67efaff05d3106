import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readDatasets } from '../../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { exploreAnswer, groupedBy } from '../../../src/explore/explore-answer.ts';
import { exploreChoices, exploreMeasures, sourceChoices } from '../../../src/explore/explore-choices.ts';
import { askedIn, readState, searchOf, withFilter, withWords } from '../../../src/explore/explore-state.ts';
import { packExplored } from '../../../src/explore/pack-explored.ts';
import { unpackExplored } from '../../../src/explore/unpack-explored.ts';
import { allParties } from '../../../src/grammar/filters.ts';
import { tally } from '../../../src/tally/tally.ts';
import type { By, Question } from '../../../src/tally/types.ts';
import { answerNotes } from '../../../src/wording/answer-notes.ts';
import { ask } from '../../../src/wording/ask.ts';
import { rounds } from '../../rounds.ts';
import { eventList, fileOf, settled, statementsOf } from '../arbitrary-dataset.ts';
import { datasetFrom, en, seed, small } from '../tally-dataset.ts';

// Hundreds of datasets, with many questions each.
vi.setConfig({ testTimeout: 120_000 });

/** The dataset as a browser has it: what was packed, as the text of a file. */
const browsed = (dataset: Dataset): Dataset =>
  unpackExplored(JSON.parse(JSON.stringify(packExplored(dataset))));

const place: By = { word: 'place' };

/** A question of the page, as a reader comes to it: one control after another. */
function stateOf(dataset: Dataset, pick: (below: number) => number): Question {
  const of = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
  const first = readState('attacks', dataset, place);
  if (!first.ok) throw new Error('attacks cannot be counted');
  const lists = exploreChoices(dataset, en);
  const groupings = [...lists.flatMap(({ by }) => by ?? []), place, { word: 'source' } as const];
  let question = withWords(first.question, {
    measure: of(exploreMeasures(dataset)) ?? 'attacks',
    by: [of(groupings) ?? place],
  });
  for (let n = pick(3); n > 0; n--) {
    const list = of(lists);
    const choice = list && of(list.choices);
    if (choice !== undefined && list !== undefined)
      question = withFilter(question, list.name, [choice.value]);
  }
  const speakers = sourceChoices(dataset, en).map(({ value }) => value);
  const sources = [...speakers, allParties];
  const left = new Set([of(sources), of(sources)].flatMap(source => source ?? []));
  if (pick(2) === 1) question = withFilter(question, { word: 'without-source' }, [...left]);
  if (pick(4) === 1) question = withFilter(question, { word: 'source' }, speakers.slice(0, 1));
  const days = [...dataset.events.values()].map(({ date }) => date).sort();
  const from = of(days) ?? '';
  if (pick(3) === 1) question = withFilter(question, { word: 'from' }, [from]);
  if (pick(3) === 1)
    question = withFilter(question, { word: 'to' }, [of(days.filter(day => day >= from)) ?? from]);
  const to = question.filters.find(({ word }) => word === 'to');
  return to !== undefined && (to.values[0] ?? '') < from
    ? withFilter(question, { word: 'from' }, [])
    : question;
}

/** Compares all that the page shows of a question with what `ask` answers of the dataset itself. */
function compare(whole: Dataset, inBrowser: Dataset, asked: Question): void {
  const read = readState(askedIn(searchOf(asked)) ?? '', inBrowser, place);
  if (!read.ok) throw new Error(`${asked.text}: ${read.faults[0]?.what}`);
  expect(read.question.text).toBe(asked.text);
  const { bars, slots, places, whole: total, unit } = exploreAnswer(inBrowser, read.question, en);
  const parts = [
    [bars, asked],
    [slots, groupedBy(asked, [{ word: unit }])],
    [places, groupedBy(asked, [place])],
    [total, groupedBy(asked, [])],
  ] as const;
  for (const [shown, question] of parts) {
    const expected = ask(whole, question.text, en);
    if (!expected.ok) throw new Error(question.text);
    const { rows: _, ...answer } = expected.answer;
    const { rows: __, ...found } = shown;
    expect(found).toEqual(answer);
    expect(shown.rows.map(row => ({ ...row, labels: [], label: '' }))).toEqual(
      expected.answer.rows.map(row => ({ ...row, labels: [], label: '' })),
    );
    expect(answerNotes(shown, { dataset: inBrowser, locale: en })).toEqual(
      answerNotes(expected.answer, { dataset: whole, locale: en }),
    );
  }
  const labelled = ask(whole, asked.text, en);
  expect(bars.rows.map(({ label }) => label)).toEqual(
    labelled.ok && labelled.answer.rows.map(({ label }) => label),
  );
}

const picks = fc.infiniteStream(fc.nat(1_000_000));
const picker = (stream: Iterator<number>) => (below: number) =>
  (stream.next().value ?? 0) % Math.max(1, below);

test('every state of the page has the sums, labels and notes of ask, in 1,000 random states', () => {
  const data = eventList.chain(events => fc.tuple(settled(events), statementsOf(events)));
  fc.assert(
    fc.property(data, picks, ([events, statements], stream) => {
      const dataset = datasetFrom(fileOf(events, statements));
      const inBrowser = browsed(dataset);
      for (let n = 0; n < 10; n++) compare(dataset, inBrowser, stateOf(dataset, picker(stream)));
    }),
    { numRuns: rounds(80) },
  );
});

test.each([
  ['the demonstration', () => seed()],
  ['a month of UCDP', () => readDatasets('.', 'data').datasets.get('ucdp-syria-2016-09')],
])('and on %s', (_, read) => {
  const dataset = read();
  if (dataset === undefined) throw new Error('the dataset is missing');
  const inBrowser = browsed(dataset);
  fc.assert(
    fc.property(picks, stream => compare(dataset, inBrowser, stateOf(dataset, picker(stream)))),
    { numRuns: rounds(100) },
  );
});

test('breaks are said as at the terminal', () => {
  const breaks = [{ date: '2016-09-05', text: 'Lists of names from here on.' }];
  const days = ['2016-09-01', '2016-09-09'].map((date, i) => ({
    id: `e-${i}`,
    date,
    accounts: [{ source: 'agency', killed: 1 }],
  }));
  const dataset = datasetFrom({ ...JSON.parse(small(days).original), breaks });
  const question = readState('killed', dataset, place);
  if (!question.ok) throw new Error('killed cannot be counted');
  compare(dataset, browsed(dataset), question.question);
  expect(answerNotes(tally(browsed(dataset), question.question), { dataset, locale: en }).join()).toContain(
    'Break on 5 September 2016',
  );
});

test('what cannot be asked is put as it can: explosions have no set of weapons', () => {
  const dataset = seed();
  const read = readState('attacks weapon="car-bomb+suicide-belt"', dataset, place);
  if (!read.ok) throw new Error('the set of weapons is unknown');
  expect(withWords(read.question, { measure: 'explosions' }).text).toBe(
    'explosions by=place weapon=car-bomb,suicide-belt',
  );
});

test('a question in an address is read again, and words for rows are refused with a hint', () => {
  const dataset = seed();
  const read = (text: string) => readState(text, dataset, place);
  const state = read('killed by=weapon,place place=Hims');
  expect(state.ok && searchOf(state.question)).toBe('?q=killed+by=weapon+place=homs');
  expect(askedIn('?q=killed+by=weapon+place=homs')).toBe('killed by=weapon place=homs');
  expect(askedIn('?q=')).toBeUndefined();
  expect(read('killed limit=3')).toMatchObject({ ok: false, faults: [{ fix: 'remove limit=' }] });
  expect(read('killed place=hom')).toMatchObject({ ok: false, faults: [{ fix: 'did you mean "homs"?' }] });
});
