import { h } from 'hastscript';
import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Fact } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { acceptOrReport, refuseNeedlessOk } from './accept-or-report.ts';
import type { BoundWords } from './bind-figure.ts';
import { checkClaim } from './check-claim.ts';
import { type DirectiveWords, readId, refuseOthers } from './directive-words.ts';
import { sumOf } from './note-lines.ts';
import { readClaim } from './read-claim.ts';
import type { Scope } from './scope.ts';

function check(label: string, fact: Fact, text: string, directive: DirectiveWords, scope: Scope): void {
  const claim = readClaim(label, scope.locale);
  const sum = sumOf({ lo: fact.value, hi: fact.value, about: false, typed: text });
  const verdict =
    claim === undefined ? ({ ok: false, rule: 'prose/cannot-read' } as const) : checkClaim(claim, sum);
  if (verdict.ok || label === text) {
    refuseNeedlessOk(label, directive, scope);
    return;
  }
  const reason = claim === undefined ? scope.locale.words.whyNoClaim(label) : undefined;
  const fault =
    claim === undefined
      ? `cannot be read as a number${reason === undefined ? '' : ` (${reason})`}`
      : verdict.rule === 'prose/out-of-date'
        ? 'is far from it'
        : 'does not hold';
  const what = `"${label}" ${fault}: the fact "${fact.id}" is ${text}.`;
  acceptOrReport(
    verdict.rule,
    { what, fix: `Write "${text}", or leave the brackets empty.`, write: text },
    directive,
    scope,
  );
}

/** Binds `:fact[label]{id}`: a context number with its source. */
export function bindFact(
  directive: DirectiveWords,
  label: string,
  dataset: Dataset,
  scope: Scope,
): BoundWords | undefined {
  const read = readId(directive, 'fact', dataset.facts, scope);
  const fact = read && dataset.facts.get(read.id);
  if (fact === undefined) return undefined;
  refuseOthers(read?.rest ?? [], ['ok'], scope);
  const { locale, context } = scope;
  const text = textIn(fact.text, locale.code);
  if (label === '') refuseNeedlessOk(text, directive, scope);
  else check(label, fact, text, directive, scope);
  const { notes } = locale.strings;
  const source = sourceName(dataset, fact.source, scope.locale);
  const line = notes.fact(isolate(textIn(fact.what, locale.code), locale), isolate(text, locale));
  const href = context.addresses.source(dataset.id, fact.source);
  const content = [h('p', line), h('p', `${notes.factSource} `, h('a', { href }, source))];
  return {
    bound: { kind: 'figure', mark: 'single', href, note: { key: `fact ${fact.id}`, label: line, content } },
    words: label === '' ? text : undefined,
    question: fact.id,
  };
}
