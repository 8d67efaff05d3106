import { expect, test } from 'vitest';
import { wordNamedSources } from '../../../src/importers/word-named-sources.ts';

test.each([
  ['"SOHR,2016-09-01"', 'SOHR, 1 September 2016'],
  ['"SOHR,2016-09-02";"SOHR,2016-09-01";"SOHR,2016-09-02"', 'SOHR, 1 September 2016 and 2 September 2016'],
  ['"SOHR,2016-09-18";"S/2016/1037,2016-12-07"', 'SOHR, 18 September 2016; S/2016/1037, 7 December 2016'],
  [
    '"Reuters News,2016-09-05,Killed, and wounded: a headline"',
    'Reuters News, 5 September 2016, “Killed, and wounded: a headline”',
  ],
  ['SOHR,2016-09-01', 'SOHR, 1 September 2016'],
  ['"SOHR,2016-09-31";"SANA"', 'SOHR,2016-09-31; SANA'],
  ['', ''],
])('%s is worded as one writes it', (article, words) => {
  expect(wordNamedSources(article)).toBe(words);
});
