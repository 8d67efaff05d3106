import { expect, test } from 'vitest';
import { type FileTold, overtakenFigures, readingOfFile } from '../../src/dataset/running-totals.ts';
import { account, statement } from '../../src/dataset/schema/account.ts';

const reading = readingOfFile('Asia/Damascus');
const total = (more: object) => account.parse({ source: 'agency', cumulative: true, ...more });

test('of a file: the newest running total counts for each measure that it gives, and null gives none', () => {
  const first = total({ published: '2016-09-05T09:00', killed: 5, injured: 9 });
  const later = total({ published: '2016-09-05T12:00', killed: 8, injured: null });
  const undated = total({ killed: 4 });
  const other = account.parse({
    source: 'monitor',
    cumulative: true,
    published: '2016-09-05T11:00',
    killed: 6,
  });
  expect([...overtakenFigures<FileTold>([first, later, undated, other], reading)]).toEqual([
    [first, ['killed']],
  ]);
});

test('of statements: one that covers all events of an earlier one, and its explosions too', () => {
  const said = (id: string, published: string, covers: string[], more: object) =>
    statement.parse({ id, covers, source: 'agency', cumulative: true, published, ...more });
  const first = said('first', '2016-09-05T09:00', ['a'], { parts: 2, killed: 5 });
  const wider = said('wider', '2016-09-05T12:00', ['a', 'b'], { parts: 4 });
  const elsewhere = said('elsewhere', '2016-09-05T13:00', ['c'], { parts: 1, killed: 1 });
  expect([...overtakenFigures<FileTold>([first, wider, elsewhere], reading)]).toEqual([[first, ['parts']]]);
});
