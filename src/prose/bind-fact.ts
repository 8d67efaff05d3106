import { sourcePage } from '../dataset/listed-sources.ts';
import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Fact } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { sumOfFigure } from '../tally/known-sum.ts';
import { acceptOrReport, refuseNeedlessOk } from './accept-or-report.ts';
import type { BoundWords } from './bind-figure.ts';
import { checkClaim } from './check-claim.ts';
import { type DirectiveWords, readId, refuseOthers } from './directive-words.ts';
import type { PageReading } from './page-context.ts';
import type { FigureNote } from './page-findings.ts';
import { readClaim } from './read-claim.ts';

function check(
  label: string,
  fact: Fact,
  text: string,
  directive: DirectiveWords,
  reading: PageReading,
): void {
  const { locale } = reading.page;
  const claim = readClaim(label, locale);
  const sum = sumOfFigure({ lo: fact.value, hi: fact.value, about: false, typed: text });
  const verdict =
    claim === undefined ? ({ ok: false, rule: 'prose/cannot-read' } as const) : checkClaim(claim, sum);
  if (verdict.ok || label === text) {
    refuseNeedlessOk(label, directive, reading.findings.faults);
    return;
  }
  const reason = claim === undefined ? locale.words.whyNoClaim(label) : undefined;
  const fault =
    claim === undefined
      ? `cannot be read as a number${reason === undefined ? '' : ` (${reason})`}`
      : verdict.rule === 'prose/out-of-date'
        ? 'is far too low'
        : 'does not match';
  const what = `"${label}" ${fault}: the fact "${fact.id}" is ${text}.`;
  acceptOrReport(
    verdict.rule,
    { what, fix: `Write "${text}", or leave the brackets empty.`, write: text },
    directive,
    reading,
  );
}

/** Binds `:fact[label]{id}`: a context number with its source. */
export function bindFact(
  directive: DirectiveWords,
  label: string,
  dataset: Dataset,
  reading: PageReading,
): BoundWords | undefined {
  const { locale, addresses } = reading.page;
  const { faults } = reading.findings;
  const read = readId(directive, { name: 'fact', known: dataset.facts }, faults);
  const fact = read && dataset.facts.get(read.id);
  if (fact === undefined) return undefined;
  refuseOthers(read?.rest ?? [], ['ok'], faults);
  const text = textIn(fact.text, locale.code);
  if (label === '') refuseNeedlessOk(text, directive, faults);
  else check(label, fact, text, directive, reading);
  const { notes } = locale.strings;
  const source = sourceName(dataset, fact.source, locale);
  const line = notes.fact(isolate(textIn(fact.what, locale.code), locale), isolate(text, locale));
  const href = addresses.source(dataset.id, fact.source, sourcePage(dataset, fact.source));
  const note: FigureNote = {
    key: `fact ${fact.id}`,
    label: line,
    paragraphs: [{ text: line }, { text: notes.factSource, link: { href, text: source } }],
    events: undefined,
  };
  return {
    bound: { kind: 'figure', mark: 'single', href, note },
    words: label === '' ? text : undefined,
    question: fact.id,
  };
}
