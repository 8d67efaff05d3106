import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/types.ts';
import { peopleInFigure, peopleInSum, peopleWithRemarks } from '../../../src/wording/people-words.ts';
import { en, seed, small, total } from '../tally-dataset.ts';

const units = { killed: { en: { one: 'pupil killed', other: 'pupils killed' } } };
const one = (account: object, dataset: object = {}): Dataset =>
  small([{ id: 'one', accounts: [{ source: 'agency', ...account }] }], { dataset });
const inSum = (dataset: Dataset) => {
  const { printed, word } = peopleInSum(dataset, 'killed', total(dataset, 'killed'), en);
  return `${printed} ${word}`;
};

describe('a sum of people', () => {
  test('is a word if it is zero', () => {
    expect(inSum(one({ killed: 0 }))).toBe('nobody killed');
    expect(inSum(one({ killed: 0 }, { units }))).toBe('no pupils killed');
    const { word, after } = peopleInSum(
      one({ killed: 0 }, { units }),
      'killed',
      total(one({ killed: 0 }), 'killed'),
      en,
    );
    expect(`${word}: ${after}`).toBe('pupils killed: none');
  });

  test('includes the bound of a mixed figure, except where a range has remarks', () => {
    const dataset = small([
      {
        id: 'one',
        accounts: [
          { source: 'agency', killed: 0 },
          { source: 'monitor', casualties: 7 },
        ],
      },
    ]);
    expect(inSum(dataset)).toBe('nobody, or up to 7 killed');
    expect(peopleWithRemarks(dataset, 'killed', total(dataset, 'killed'), en).printed).toBe(
      'nobody, or up to 7',
    );
    const range = peopleWithRemarks(seed(), 'killed', total(seed(), 'killed'), en);
    expect(range.printed).toBe('44–47');
    const open = small([
      {
        id: 'one',
        accounts: [
          { source: 'agency', killed: 0 },
          { source: 'monitor', casualties: 'dozens' },
        ],
      },
    ]);
    expect(inSum(open)).toBe('nobody, or possibly more killed');
  });

  test('above zero, or with an open end, stays in digits', () => {
    expect(inSum(one({ killed: '0-3' }))).toBe('0–3 killed');
    expect(inSum(one({ killed: 1 }, { units }))).toBe('1 pupil killed');
    expect(inSum(one({}))).toBe('no figure killed');
  });
});

test('given by one source has zero as a word, and keeps the source’s own word', () => {
  const wordsOf = (measure: 'killed' | 'injured' | 'attackersKilled', given: unknown) => {
    const dataset = one({ [measure]: given });
    const figure = dataset.events.get('one')?.accounts[0]?.figures[measure];
    if (figure === undefined) throw new Error('no figure');
    const { printed, word } = peopleInFigure(dataset, measure, figure, en);
    return `${printed} ${word}`;
  };
  expect(wordsOf('killed', 0)).toBe('nobody killed');
  expect(wordsOf('injured', 0)).toBe('nobody injured');
  expect(wordsOf('attackersKilled', 0)).toBe('no attackers killed');
  expect(wordsOf('attackersKilled', 1)).toBe('1 attacker killed');
  expect(wordsOf('attackersKilled', '1+')).toBe('1 or more attackers killed');
  expect(wordsOf('killed', '<=7')).toBe('up to 7 killed');
  expect(wordsOf('killed', 'dozens')).toBe('dozens (24 or more) killed');
});

test('a cause is one of death or injury, as measures count both', () => {
  const { by, statedPeople } = en.strings.charts;
  expect(statedPeople.ofStated('cause', by.cause)).toContain(
    'Only those whose cause of death or injury a source states',
  );
  expect(statedPeople.ofStated('sex', by.sex)).toContain('Only those whose sex a source states');
});
