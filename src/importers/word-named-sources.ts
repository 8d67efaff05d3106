import { isoDate } from '../dataset/dates.ts';
import { dateFormat } from '../i18n/date-format.ts';
import { noonUTC } from '../i18n/locale.ts';

/** One text that UCDP names: who published it, when, and under which headline. */
type NamedSource = { readonly name: string; readonly date: string; readonly headline: string };

const written = /^(.+?),\s*(\d{4})-(\d\d)-(\d\d)(?:,\s*(.*))?$/s;

/** `"SOHR,2016-09-01";"Reuters News,2016-09-05,A headline"`; undefined where one of them is written otherwise. */
function parseNamed(article: string): NamedSource[] | undefined {
  const parts = article.split(/"\s*;\s*"/).map(part => part.replace(/^\s*"|"\s*$/g, '').trim());
  const found: NamedSource[] = [];
  for (const part of parts) {
    const read = written.exec(part);
    if (read === null) return undefined;
    const [, name = '', year, month, day, headline = ''] = read;
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date === undefined) return undefined;
    found.push({ name: name.trim(), date, headline: headline.trim() });
  }
  return found;
}

/** Notes of imports are in English, as the files are. */
const wordDate = (iso: string): string =>
  dateFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(noonUTC(iso));

const inOne = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/**
 * The sources that a row of UCDP names, as one writes them: `SOHR, 1 September 2016 and 2 September 2016; Reuters News, 5
 * September 2016, “A headline”`. What is written in no known way stays as it is, without its quotation marks.
 */
export function wordNamedSources(article: string): string {
  const named = parseNamed(article);
  if (named === undefined) return article.replaceAll('"', '').replace(/;\s*/g, '; ');
  const texts = [...Map.groupBy(named, ({ name, headline }) => `${name}\n${headline}`).values()].map(same => {
    const [{ name, headline } = { name: '', headline: '' }] = same;
    const dates = [...new Set(same.map(({ date }) => date))].sort().map(wordDate);
    return `${name}, ${inOne(dates)}${headline === '' ? '' : `, “${headline}”`}`;
  });
  return texts.join('; ');
}
