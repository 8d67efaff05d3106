import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/types.ts';
import { rowOfEvent } from '../../../src/tally/add-up-cell.ts';
import { listRemarks, sumRemarks } from '../../../src/wording/sum-remarks.ts';
import { answer, type EventJSON, en, seed, small } from '../tally-dataset.ts';

const withAccounts = (...accounts: readonly object[]): EventJSON => ({ id: 'one', accounts });

function rowOf(dataset: Dataset, event: string) {
  const row = rowOfEvent(dataset, 'killed', event);
  if (row === undefined) throw new Error(`no row "${event}"`);
  return row;
}
const ofEvent = (dataset: Dataset, event = 'one') => sumRemarks(rowOf(dataset, event).remarks, dataset, en);

describe('remarks beside the number of one event', () => {
  test('are absent if two independent sources agree', () => {
    expect(
      ofEvent(small([withAccounts({ source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 })])),
    ).toEqual([]);
  });

  test('say that sources differ, and then not what each figure rests on (rule 13)', () => {
    expect(
      ofEvent(small([withAccounts({ source: 'state', killed: 3 }, { source: 'rebels', killed: 5 })])),
    ).toEqual(['the sources differ']);
  });

  test('say that it rests on one source, and that a source’s own range is its own', () => {
    expect(ofEvent(small([withAccounts({ source: 'agency', killed: '3-5' })]))).toEqual([
      'the range is a source’s own',
      'only one source gives a figure',
    ]);
  });

  test('say that it rests on parties to the conflict alone, one or several', () => {
    expect(
      ofEvent(small([withAccounts({ source: 'state', killed: 3 }, { source: 'rebels', killed: 3 })])),
    ).toEqual(['only parties to the conflict give a figure']);
    expect(ofEvent(small([withAccounts({ source: 'state', killed: 3 })]))).toEqual([
      'only one source gives a figure, a party to the conflict',
    ]);
  });

  test('say how far a mixed figure reaches, an open one too', () => {
    const mixed = (casualties: unknown) =>
      ofEvent(small([withAccounts({ source: 'agency', killed: 1 }, { source: 'monitor', casualties })]));
    expect(mixed(7)).toEqual([
      'the sources differ',
      'a figure for dead and wounded together would allow up to 7',
    ]);
    expect(mixed('dozens')).toEqual([
      'the sources differ',
      'a figure for dead and wounded together leaves the upper end open',
    ]);
  });

  test('say that it includes attackers (rule 7)', () => {
    const included = { source: 'agency', killed: 3, attackers: 'included' };
    expect(ofEvent(small([withAccounts(included, { source: 'monitor', killed: 3 })]))).toEqual([
      'a source’s figure includes attackers',
    ]);
  });

  test('are absent if nobody gives a figure', () => {
    const dataset = small([withAccounts({ source: 'agency' })]);
    expect(ofEvent(dataset)).toEqual([]);
    expect(listRemarks(rowOf(dataset, 'one').remarks, dataset, en)).toEqual([]);
  });
});

describe('remarks beside a sum', () => {
  const ofAll = (dataset: Dataset, text = 'killed') => {
    const all = answer(dataset, text);
    if (all.total === undefined) throw new Error('no total');
    return sumRemarks(all.remarks, dataset, en);
  };

  test('say for how many attacks it rests on one source: those of 5 September', () => {
    expect(ofAll(seed())).toEqual([
      'the sources differ',
      'for 1 of 5 attacks, only one source gives a figure',
      'a figure for dead and wounded together would allow up to 54',
    ]);
    expect(ofAll(seed(), 'killed place=hasakeh')).toEqual(['only one source gives a figure']);
  });

  test('say that each rests on one source, and how many have no figure', () => {
    const dataset = small([
      { id: 'one', accounts: [{ source: 'agency', killed: 1 }] },
      { id: 'two', accounts: [{ source: 'monitor', killed: 2 }] },
    ]);
    expect(ofAll(dataset)).toEqual(['for each of the 2 attacks, only one source gives a figure']);
    const more = small([
      { id: 'one', accounts: [{ source: 'agency', killed: 1 }] },
      { id: 'two', accounts: [{ source: 'monitor' }] },
    ]);
    expect(ofAll(more)).toEqual([
      'no figure for 1 of 2 attacks',
      'for 1 of 2 attacks, only one source gives a figure',
    ]);
  });

  test('are absent if no sum is offered (rule 12)', () => {
    expect(ofAll(seed(), 'killed source=state-media')).toEqual([]);
  });

  test('name the compiler once, in place of each attack’s one source', () => {
    const compiled = (killed: unknown) =>
      small([withAccounts({ source: 'count', killed })], {
        dataset: { compiler: 'count' },
        sources: { count: { kind: 'compiler', name: 'Body Count', short: 'The count' } },
      });
    expect(ofAll(compiled('3-5'))).toEqual(['the range is that of the count, the compiler']);
    expect(ofAll(compiled(3))).toEqual(['the number is that of the count, the compiler']);
  });
});

test('in a list, an event has only its most important remark', () => {
  const dataset = seed();
  const remarks = [...dataset.events.keys()].map(id => listRemarks(rowOf(dataset, id).remarks, dataset, en));
  expect(remarks).toEqual([
    [],
    ['the sources differ'],
    ['the sources differ'],
    ['only one source gives a figure'],
    ['the sources differ'],
  ]);
});
