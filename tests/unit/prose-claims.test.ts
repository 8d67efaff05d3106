import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, spell } from '../../src/i18n/en/numbers.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { readClaim } from '../../src/prose/read-claim.ts';

const en = getLocale('en');
const claim = (label: string) => readClaim(label, en);

describe('numbers in English words', () => {
  test.for([
    ['44', 44],
    ['1,200', 1200],
    ['1 200', 1200],
    ['290,000', 290_000],
    ['zero', 0],
    ['forty-four', 44],
    ['Forty four', 44],
    ['twelve hundred', 1200],
    ['a hundred and two', 102],
    ['one hundred two', 102],
    ['a thousand', 1000],
    ['two thousand and five', 2005],
    ['four thousand five hundred and sixty-seven', 4567],
    ['one million two hundred thousand', 1_200_000],
    ['half a dozen', 6],
    ['dozen', 12],
    ['a dozen', 12],
    ['two dozen', 24],
    ['two score', 40],
  ] as const)('%s is %d', ([text, n]) => {
    expect(readNumber(text)).toBe(n);
  });

  test.for([
    '',
    'a',
    'and',
    'hundred',
    'five and',
    'and five',
    'five and six',
    'twenty thirty',
    'ten five',
    'twenty-zero',
    'zero hundred',
    'a hundred hundred',
    'a thousand million',
    'three hundred and',
    'two and and',
    'a hundred and and two',
    'thousand',
    '1,20',
    '1.5',
    '-3',
    '44 people',
    'banana dozen',
    '99999999999999999999',
  ])('"%s" is no number', text => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('what is spelt is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), n => {
        expect(readNumber(spell(n))).toBe(n);
      }),
    );
    expect([0, 13, 20, 44, 100, 101, 1200, -4, 1.5].map(spell)).toEqual([
      'zero',
      'thirteen',
      'twenty',
      'forty-four',
      'one hundred',
      '101',
      '1,200',
      '-4',
      '1.5',
    ]);
  });
});

describe('claims', () => {
  test.for([
    ['44', { kind: 'exact', n: 44 }],
    ['Forty-four', { kind: 'exact', n: 44 }],
    ['forty‑four', { kind: 'exact', n: 44 }],
    ['a hundred  and two', { kind: 'exact', n: 102 }],
    ['1,200', { kind: 'exact', n: 1200 }],
    ['At least 44', { kind: 'at-least', n: 44 }],
    ['no fewer than 44', { kind: 'at-least', n: 44 }],
    ['44 or more', { kind: 'at-least', n: 44 }],
    ['more than 40', { kind: 'more-than', n: 40 }],
    ['over forty', { kind: 'more-than', n: 40 }],
    ['nearly 50', { kind: 'about', n: 50 }],
    ['almost fifty', { kind: 'about', n: 50 }],
    ['about 45', { kind: 'about', n: 45 }],
    ['some 45', { kind: 'about', n: 45 }],
    ['up to 47', { kind: 'up-to', n: 47 }],
    ['no more than 47', { kind: 'up-to', n: 47 }],
    ['47 or fewer', { kind: 'up-to', n: 47 }],
    ['44–47', { kind: 'between', from: 44, to: 47 }],
    ['44-47', { kind: 'between', from: 44, to: 47 }],
    ['44 – 47', { kind: 'between', from: 44, to: 47 }],
    ['three to four', { kind: 'between', from: 3, to: 4 }],
    ['from 44 to 47', { kind: 'between', from: 44, to: 47 }],
    ['between 44 and 47', { kind: 'between', from: 44, to: 47 }],
    ['between a hundred and two and two hundred', { kind: 'between', from: 102, to: 200 }],
    ['none to seven', { kind: 'between', from: 0, to: 7 }],
    ['three or four', { kind: 'between', from: 3, to: 4 }],
    ['three or five', undefined],
    ['47 to 44', undefined],
    ['nobody', { kind: 'none' }],
    ['none', { kind: 'none' }],
    ['No one', { kind: 'none' }],
    ['0', { kind: 'none' }],
    ['dozens', { kind: 'many', least: 24 }],
    ['scores of', { kind: 'many', least: 40 }],
    ['hundreds', { kind: 'many', least: 200 }],
    ['four of six', { kind: 'of', part: 4, whole: 6 }],
    ['Four of the six', { kind: 'of', part: 4, whole: 6 }],
    ['four out of six', { kind: 'of', part: 4, whole: 6 }],
    ['all five', { kind: 'of', part: 5, whole: 5 }],
    ['all of the five', { kind: 'of', part: 5, whole: 5 }],
    ['none of the six', { kind: 'of', part: 0, whole: 6 }],
    ['seven of six', undefined],
    ['none of zero', undefined],
    ['one in five', { kind: 'fraction', value: 0.2, rounding: 0, strength: 'exact' }],
    ['half', { kind: 'fraction', value: 0.5, rounding: 0, strength: 'exact' }],
    ['a third', { kind: 'fraction', value: 1 / 3, rounding: 0, strength: 'exact' }],
    ['two-thirds', { kind: 'fraction', value: 2 / 3, rounding: 0, strength: 'exact' }],
    ['three thirds', { kind: 'fraction', value: 1, rounding: 0, strength: 'exact' }],
    ['four thirds', undefined],
    ['third', undefined],
    ['about half', { kind: 'fraction', value: 0.5, rounding: 0, strength: 'about' }],
    ['more than half', { kind: 'fraction', value: 0.5, rounding: 0, strength: 'more-than' }],
    ['at least half', undefined],
    ['67 per cent', { kind: 'fraction', value: 0.67, rounding: 0.005, strength: 'exact' }],
    ['sixty-seven percent', { kind: 'fraction', value: 0.67, rounding: 0.005, strength: 'exact' }],
    ['66.7%', { kind: 'fraction', value: 0.667, rounding: 0.0005, strength: 'exact' }],
    ['101 per cent', undefined],
    ['many per cent', undefined],
    ['44 people', undefined],
    ['many', undefined],
    ['–', undefined],
    ['', undefined],
  ] as const)('%s', ([label, expected]) => {
    const read = claim(label);
    if (expected !== undefined && expected.kind === 'fraction') {
      expect(read).toMatchObject({ kind: 'fraction', strength: expected.strength });
      if (read?.kind !== 'fraction') return;
      expect(read.value).toBeCloseTo(expected.value, 9);
      expect(read.rounding).toBeCloseTo(expected.rounding, 9);
    } else expect(read).toEqual(expected);
  });
});

describe('words of the language', () => {
  const { words } = en;
  test.for([
    ['', true],
    ['  “', true],
    ['He spoke. ', true],
    ['Did he? "', true],
    ['He said: ', false],
    ['He spoke.', false],
    ['In Homs, ', false],
  ] as const)('a sentence begins after "%s": %s', ([before, starts]) => {
    expect(words.startsSentence(before)).toBe(starts);
  });

  test('lists are taken apart', () => {
    const no = () => false;
    expect(words.splitList('Tartous, Homs, and al-Saboura', no)).toEqual(['Tartous', 'Homs', 'al-Saboura']);
    expect(words.splitList('the Asayish and ISIL', no)).toEqual(['Asayish', 'ISIL']);
    expect(words.splitList('Homs & Tartous', no)).toEqual(['Homs', 'Tartous']);
    const known = ['Bosnia and Herzegovina', 'Jammu and Kashmir', 'København, Ørestad'];
    const split = (label: string) => words.splitList(label, name => known.includes(name));
    expect(split('København, Ørestad, Homs, Jammu and Kashmir and the Bosnia and Herzegovina')).toEqual([
      'København, Ørestad',
      'Homs',
      'Jammu and Kashmir',
      'Bosnia and Herzegovina',
    ]);
    expect(split('Jammu and Tartous')).toEqual(['Jammu', 'Tartous']);
  });

  const loose = (text: string, units: string[] = []) =>
    words.findLooseNumbers(text, units).map(({ start, end, word }) => `${text.slice(start, end)}/${word}`);

  test.for([
    ['35 people were killed', ['35/killed']],
    ['Six explosions were claimed', ['Six/explosions']],
    ['killing at least 48 people', ['48/killing']],
    ['The toll rose to forty-eight.', ['forty-eight/toll']],
    ['a hundred and two dead', ['a hundred and two/dead']],
    ['killing one person and injuring three', ['one/injuring', 'three/injuring']],
    ['Nobody was killed, dozens injured', ['Nobody/killed', 'dozens/injured']],
    ['Sept. 5, killing dozens of people', ['dozens/killing']],
    ['On 5 September 2016 an explosion', []],
    ['In 2016 attacks were rare', []],
    ['one of the attacks', []],
    ['One attack', []],
    ['One died', ['One/died']],
    ['attacks in five places', []],
    ['the first explosion', []],
    ['3:1 blast and at 10:30', []],
    ['five cities \ufffc killed', []],
    ['five. Killed', []],
    ['killed twenty-one to thirty people', ['twenty-one to thirty/killed']],
    ['No one died, none were injured', ['No one/died', 'none/injured']],
    ['a 7-year-old was killed by an M23 attack and an F-16 blast', []],
    ['12 big shootings', ['12/shootings']],
  ] as const)('%s', ([text, found]) => {
    expect(loose(text, ['shootings'])).toEqual(found);
  });
});
