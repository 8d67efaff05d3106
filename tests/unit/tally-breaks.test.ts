import { describe, expect, test } from 'vitest';
import { publishedPart } from '../../src/dataset/published/published-part.ts';
import { diffRecords } from '../../src/history/changes/diff-records.ts';
import { recordOf } from '../../src/history/record-of.ts';
import { datasetDescription } from '../../src/site/dataset-description.ts';
import { findRemark } from '../../src/tally/remark-codes.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { answer, datasetFrom, en, small } from './tally-dataset.ts';

const rule = 'From here on, those who die in hospital are counted';
const given = {
  events: [
    { id: 'one', date: '2020-01-05', accounts: [{ source: 'agency', killed: 1 }] },
    {
      id: 'two',
      date: '2020-02-20',
      dateEnd: '2020-03-02',
      place: 'beton',
      accounts: [
        { source: 'agency', killed: 2 },
        { source: 'state-tv', killed: 3 },
      ],
    },
    { id: 'three', date: '2020-04-05', accounts: [{ source: 'agency', killed: 4 }] },
  ],
  breaks: [
    { date: '2020-03-01', text: rule },
    { date: '2020-02-01', text: 'State media list names.', source: 'state' },
  ],
};
const plain = small(given.events);
const dataset = datasetFrom({ ...JSON.parse(plain.original), breaks: given.breaks });
const breaksOf = (asked: string) =>
  (findRemark(answer(dataset, asked).remarks, 'series-break')?.breaks ?? []).map(({ date }) => date);

describe('rule 37: breaks', () => {
  test('an answer with events on both sides of a break says so, an answer with events on one side does not', () => {
    expect(breaksOf('killed')).toEqual(['2020-02-01', '2020-03-01']);
    expect(breaksOf('killed by=place')).toEqual(['2020-02-01', '2020-03-01']);
    expect(breaksOf('attacks from=2020-03-01')).toEqual([]);
    expect(breaksOf('killed to=2020-01-31')).toEqual([]);
    expect(breaksOf('killed event=one')).toEqual([]);
    // It began before the break, and went on after it.
    expect(breaksOf('killed place=beton')).toEqual(['2020-03-01']);
  });

  test('a break of one source is none where this source is not asked, or says nothing', () => {
    expect(breaksOf('killed source=agency')).toEqual(['2020-03-01']);
    expect(breaksOf('killed without-source=state')).toEqual(['2020-03-01']);
    expect(breaksOf('killed place=aville')).toEqual(['2020-03-01']);
    expect(breaksOf('killed source=agency,state')).toEqual(['2020-02-01', '2020-03-01']);
  });

  test('is said at the terminal and with the dataset', () => {
    const notes = answerNotes(answer(dataset, 'killed'), { dataset, locale: en });
    const said = [
      'Break on 1 February 2020: numbers of State media from then on are not like those before. State media list names.',
      `Break on 1 March 2020: numbers from then on are not like those before. ${rule}.`,
    ];
    for (const sentence of said) {
      expect(notes).toContain(sentence);
      expect(datasetDescription(dataset, en)).toContain(sentence);
    }
    expect(datasetDescription(plain, en)).not.toContain('Break');
  });

  test('a break that is added is a change of the header, and none without one', () => {
    const [was, now] = [recordOf(plain, en), recordOf(dataset, en)];
    expect(was.header).not.toHaveProperty('breaks');
    expect(diffRecords(was, now)).toContainEqual({
      kind: 'header-changed',
      field: 'breaks',
      was: undefined,
      now: `2020-02-01: State media list names. · 2020-03-01: ${rule}`,
    });
  });

  test('names no source that is private', () => {
    const file = JSON.parse(dataset.original);
    file.sources.state.private = true;
    const { file: published } = publishedPart(file, { places: file.places, today: undefined });
    expect(JSON.stringify(published)).not.toContain('"state"');
    expect(published.breaks?.map(({ date }) => date).sort()).toEqual(['2020-02-01', '2020-03-01']);
  });
});
