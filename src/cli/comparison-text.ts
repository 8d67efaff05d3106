import { type Change, eventOf } from '../history/changes/change.ts';
import { changesByEvent } from '../history/changes/diff-records.ts';
import { sameAnswer } from '../history/changes/locked-answer.ts';
import type { Comparison } from '../history/compare-datasets.ts';
import type { TouchedBinding } from '../history/find-touched.ts';
import type { Locale } from '../i18n/locale.ts';
import { describeChange } from '../wording/change-line.ts';
import { describeAnswers, describeMoved, wordAnswer } from '../wording/change-sums.ts';
import { plainLabelOf } from '../wording/labels.ts';

const block = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[head, ...lines.map(line => `  ${line}`)].join('\n')];

/** `weapon car-bomb`, `scene pub`, `facet scene`. */
export const thingOf = ({ things, thing }: Extract<Change, { kind: 'look-changed' }>): string => {
  const kind = things.startsWith('facet:') ? things.slice('facet:'.length) : things.replace(/s$/, '');
  return `${kind} ${thing}`;
};

/** What a line begins with where the change is of no event. */
function subjectOf(change: Change): string {
  if (change.kind === 'place-moved') return `${change.place ?? ''}: `;
  if (change.kind === 'population-changed') return `${change.place}: `;
  if (change.kind === 'fact-changed') return `${change.fact}: `;
  if (change.kind === 'look-changed') return `${thingOf(change)}: `;
  return 'statement' in change ? `${change.statement}: ` : '';
}

function touchedLines(one: TouchedBinding, locale: Locale): string {
  const { bound, question, was, now } = one;
  const { kind, words, file, line, column, text } = bound;
  const subject = kind === 'chart' ? `chart "${words}"` : `"${words}"`;
  const change = sameAnswer(was, now) ? 'single events that it shows' : describeAnswers(was, now, locale);
  const shown = text.trim();
  const sentence = shown.length > 96 ? around(shown, words) : shown;
  const said = [wordAnswer(kind, was, locale), wordAnswer(kind, now, locale)];
  const spoken = said[0] === said[1] ? '' : `\n    in words: "${said[0] ?? 'none'}" → "${said[1] ?? 'none'}"`;
  return `${file}:${line}:${column}  ${subject}\n    ${sentence}\n    ${question}: ${change}${spoken}`;
}

/** The part of a long line in which some words stand. */
function around(line: string, words: string): string {
  const at = Math.max(0, line.indexOf(words));
  const start = Math.max(0, Math.min(at - 40, line.length - 96));
  return `${start > 0 ? '…' : ''}${line.slice(start, start + 96)}${start + 96 < line.length ? '…' : ''}`;
}

/** Two versions of a dataset held against each other, as text for a terminal. */
export function comparisonText({ was, now, changes, moved, touched }: Comparison, locale: Locale): string {
  const told = (list: readonly Change[]) =>
    list.map(change => `${subjectOf(change)}${describeChange(change, now, locale)}`);
  const of = (...kinds: readonly Change['kind'][]) =>
    changes.filter(change => kinds.includes(change.kind) && eventOf(change) === undefined);
  const events = [...changesByEvent(changes)].map(([event, list]) => {
    const owner = now.events.has(event) ? now : was;
    const head = `${plainLabelOf(owner, { word: 'event' }, event, locale)}  (${event})`;
    return [head, ...told(list).map(line => `  ${line}`)].join('\n');
  });
  const statements = changes.filter(change => 'statement' in change);
  return [
    `${now.id}, version ${was.version} (${locale.date(was.updated)}) → ${now.version} (${locale.date(now.updated)})`,
    ...(changes.length === 0 ? ['No changes.'] : []),
    ...block('Header', told(of('header-changed'))),
    ...block('Wording', told(of('wording-changed'))),
    ...block(
      'Totals',
      moved.map(one => describeMoved(one, now, locale)),
    ),
    ...events,
    ...block('Possibly renamed; please check', told(of('id-renamed'))),
    ...block('Places', told(of('place-moved'))),
    ...block('Populations', told(of('population-changed'))),
    ...block('Statements', told(statements)),
    ...block('Facts', told(of('fact-changed'))),
    ...block('Colours and order in charts, on which no figure depends', told(of('look-changed'))),
    ...block(
      'Affected numbers and charts in reports',
      touched.map(one => touchedLines(one, locale)),
    ),
  ].join('\n\n');
}

/** GitHub refuses a longer text of a pull request; it counts 65,536 characters. */
const markdownAtMost = 60_000;

/**
 * Comparisons as the text of a pull request. They stay as a terminal shows them, in blocks that no sign of theirs can end.
 * @param texts one of each dataset, as `comparisonText` writes it.
 */
export function comparisonMarkdown(texts: readonly string[]): string {
  const all = texts.join('\n\n');
  const longest = Math.max(2, ...[...all.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const rest =
    all.length > markdownAtMost ? '\n\nThe list is cut here; `sourceline diff` prints all of it.' : '';
  return `What changed in the data, and which sentences and charts it touches, by \`sourceline diff\`:

${fence}text
${all.slice(0, markdownAtMost)}
${fence}${rest}
`;
}
