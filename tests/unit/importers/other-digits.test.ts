import { expect, test } from 'vitest';
import { suggestFigure } from '../../../src/dataset/suggest-figure.ts';
import { importMapped } from './import-fixture.ts';

const map = {
  columns: { id: 'Ref', date: 'Day', time: 'Hour', place: 'Town', killed: 'Deaths' },
  killedMeans: 'as-reported',
};

test('dates, times and figures in the digits of other scripts are read', async () => {
  const text = [
    'Ref,Day,Hour,Town,Deaths',
    'a1,١٨/٠٤/٢٠٢٥,١٤:٣٠,Alba,٢',
    'a2,٠٥/١١/٢٠٢٤,,Alba,٣',
    'a3,۲۰۲۵-۰۴-۱۹,,Alba,۴',
    'a4,২০২৫-০৪-২০,,Alba,৫',
    'a5,2025-04-21,,Alba,6',
  ].join('\n');
  const { out, rows } = await importMapped(map, `${text}\n`);
  expect(out).toContain('5 read = 5 taken + 0 not taken');
  expect(rows('events.csv').map(({ date, time }) => `${date} ${time}`.trim())).toEqual([
    '2025-04-18 14:30',
    '2024-11-05',
    '2025-04-19',
    '2025-04-20',
    '2025-04-21',
  ]);
  expect(rows('accounts.csv').map(({ killed }) => killed)).toEqual(['2', '3', '4', '5', '6']);
});

test('a form that the map gives reads them too', async () => {
  const dated = { ...map, columns: { ...map.columns, date: { from: 'Day', format: 'd.M.yy' } } };
  const { rows } = await importMapped(dated, 'Ref,Day,Hour,Town,Deaths\na1,٣.١٢.٠٧,,Alba,2\n');
  expect(rows('events.csv').map(({ date }) => date)).toEqual(['2007-12-03']);
});

test('a figure in them has its proposal', () => {
  expect(suggestFigure('٤٤')).toBe('44');
  expect(suggestFigure('۳–۵')).toBe('3-5');
});
