import type { NotePlace, NoteSpec } from '../../src/charts/annotations/note-spec.ts';
import type { Chart } from '../../src/charts/registry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { course } from './course.ts';
import { datasetOf, demonstration } from './figures.ts';
import { hours } from './hours.ts';
import { makeChart } from './make-chart.ts';

const note = (text: string, at: NotePlace): NoteSpec => ({ text: { text, html: text }, at });
const on = (day: string): NotePlace => ({ kind: 'day', day });
const row = (key: string): NotePlace => ({ kind: 'row', row: key });

/** The course with two breaks, one of them of a source. */
const withBreaks: Dataset = datasetOf(
  JSON.stringify({
    ...JSON.parse(course.original),
    breaks: [
      { date: '2020-03-10', text: 'Those who died in hospital are counted from here on' },
      { date: '2020-05-01', text: 'Another list of names.' },
    ],
  }),
  `data/${course.id}.json`,
);

const words = ['Cease-fire', 'The border is closed for a month', 'هدنة إنسانية في المدينة'];

/** Notes of few and of thirty letters, in Arabic, two on one day, on days and on a number. */
const several: readonly NoteSpec[] = [
  ...words.map((text, i) => note(text, on(`2020-0${2 + i}-1${i}`))),
  note('The airport is closed too', on('2020-03-11')),
  note('Rains', { kind: 'days', from: '2020-04-20', to: '2020-05-20' }),
  note('As many as in all of 2019', { kind: 'value', value: 30 }),
];
const twenty = Array.from({ length: 20 }, (_, i) =>
  note(`Note of thirty letters, no. ${i + 1}`, on(`2020-0${1 + Math.floor(i / 4)}-${10 + (i % 4) * 5}`)),
);

/** What authors and datasets note on charts of every kind that draws it. */
export const noted: Readonly<Record<string, Chart>> = {
  'timeline-notes': makeChart(withBreaks, 'timeline', 'killed by=month', { notes: several }),
  'timeline-twenty-notes': makeChart(withBreaks, 'timeline', 'killed by=month', { notes: twenty }),
  'line-notes': makeChart(withBreaks, 'line', 'killed by=region,month', { notes: several }),
  'bar-breaks': makeChart(withBreaks, 'bar', 'killed by=month'),
  'bar-notes': makeChart(demonstration, 'bar', 'killed by=city', {
    notes: [
      note('New', row('homs')),
      note('The only figure of the hospital', row('tartous')),
      note('هدنة إنسانية', row('hasakeh')),
      note('First attack since May', row('homs')),
    ],
  }),
  'range-notes': makeChart(demonstration, 'range', 'killed by=city', {
    notes: [note('The only figure of the hospital', row('tartous')), note('New', row('tartous'))],
  }),
  'slope-notes': makeChart(course, 'slope', 'killed by=place', {
    split: '2020-05-01',
    notes: [note('The front moved here', row('aville'))],
  }),
  'toll-notes': makeChart(hours, 'toll', 'killed', {
    notes: [
      note('Power cut', on('2020-05-05T10:30')),
      note('The road to the city is closed', {
        kind: 'days',
        from: '2020-05-05T11:00',
        to: '2020-05-05T12:00',
      }),
      note('As many as in all of April', { kind: 'value', value: 70 }),
    ],
  }),
};
