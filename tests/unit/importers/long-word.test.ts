import { expect, test } from 'vitest';
import { importMapped } from './import-fixture.ts';

test('a word longer than a name may be is shortened, and the row says so', async () => {
  const name = `Alba ${'x'.repeat(5000)}`;
  const map = {
    columns: { date: 'day', place: 'town', killed: 'dead' },
    constants: { source: 'The Gazette', country: 'Exampleland' },
    killedMeans: 'victims',
    title: 'Two towns',
    timezone: 'Europe/London',
    licence: { name: 'CC0', redistribute: true },
  };
  const imported = await importMapped(map, `day,town,dead\n2020-01-03,${name},4\n2020-01-04,Borum,2\n`);
  expect(imported.code).toBe(0);
  const names = [...imported.dataset().places.values()].map(place => place.name['en']);
  expect(names).toEqual(expect.arrayContaining([`Alba ${'x'.repeat(59)}…`, 'Borum']));
  expect(imported.report.filter(({ rule }) => rule === 'import/long-word')).toMatchObject([
    { kind: 'changed', line: '2', column: 'town', reason: expect.stringContaining('5000 letters') },
  ]);
});
