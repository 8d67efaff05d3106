import { findId, findIds } from '../dataset/find-id.ts';
import type { Dataset } from '../dataset/types.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import { sentence } from '../problems/sentence.ts';
import { loosenFilters } from '../tally/loosen-filters.ts';
import { tally } from '../tally/tally.ts';
import type { By, Measure } from '../tally/types.ts';
import { labelKeysIn } from '../wording/labelled-answer.ts';
import { plainLabelOf } from '../wording/labels.ts';
import { labelsOf } from '../wording/labels-of.ts';
import { acceptOrReport, refuseNeedlessOk } from './accept-or-report.ts';
import type { BoundWords } from './bind-figure.ts';
import { askQuestion, type DirectiveWords } from './directive-words.ts';
import type { PageReading } from './page-context.ts';

const listed: Partial<Record<Measure, 'place' | 'region' | 'claimant' | 'participant'>> = {
  places: 'place',
  regions: 'region',
  claimants: 'claimant',
  participants: 'participant',
};

/**
 * Ids that typed names mean; names that mean none of `members`, nor anything else, are kept apart. */
function resolve(
  names: readonly string[],
  members: ReadonlySet<string>,
  distinctNames: ReadonlyMap<string, string>,
  registry: Dataset['places'] | Dataset['actors'],
) {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const id =
      distinctNames.get(name) ??
      findIds(registry, name).find(one => members.has(one)) ??
      findId(registry, name);
    if (id === undefined) unknown.push(name);
    else ids.add(id);
  }
  return { ids, unknown };
}

/** Binds `:list[label]{…}`: the set is compared in any order and through aliases, or written. */
export function bindList(
  directive: DirectiveWords,
  label: string,
  dataset: Dataset,
  reading: PageReading,
): BoundWords | undefined {
  const { locale, addresses } = reading.page;
  const { faults } = reading.findings;
  const words = directive.words.filter(word => word.name !== 'ok');
  const question = askQuestion(words, directive.offset, dataset, faults);
  if (question === undefined) return undefined;
  const row = words.find(({ name }) => name === 'sort' || name === 'limit');
  if (row !== undefined) {
    const what = `"${row.name}=" needs rows, but a list in a line has none.`;
    faults.add('prose/several-rows', row.offset, what, 'Remove it.');
    return undefined;
  }
  const word = listed[question.measure];
  if (word === undefined || question.by.length > 0) {
    const what = `:list can name places, regions, claimants or participants, not "${question.text}".`;
    faults.add('prose/not-listed', directive.offset, what, 'Write :list[…]{places …}.');
    return undefined;
  }
  const answer = tally(dataset, question, labelKeysIn(dataset, question, locale));
  const by: By = { word };
  const called = labelsOf(dataset, by, answer.members, locale);
  const written = locale.list([...called.values()]);
  if (answer.members.length === 0) {
    faults.add(
      'prose/selects-nothing',
      directive.offset,
      `"${question.text}" selects nothing.`,
      sentence(loosenFilters(question)),
    );
    return undefined;
  }
  if (label !== '') {
    const registry = word === 'place' || word === 'region' ? dataset.places : dataset.actors;
    const distinctNames = new Map([...called].map(([id, name]) => [withoutIsolates(name), id]));
    const names = locale.words.splitList(
      label,
      name => distinctNames.has(name) || findIds(registry, name).length > 0,
    );
    const members = new Set(answer.members);
    const { ids, unknown } = resolve(names, members, distinctNames, registry);
    const extra = [...ids].filter(id => !members.has(id)).map(id => plainLabelOf(dataset, by, id, locale));
    const missing = [...called].filter(([id]) => !ids.has(id)).map(([, name]) => withoutIsolates(name));
    const faultsFound = [
      ...unknown.map(name => `"${name}" is unknown`),
      ...extra.map(name => `"${name}" is not in it`),
      ...missing.map(name => `"${name}" is missing`),
    ];
    if (faultsFound.length > 0) {
      const plain = withoutIsolates(written);
      const what = `"${label}" differs from the set of "${question.text}": ${faultsFound.join('; ')}.`;
      acceptOrReport(
        'prose/list-differs',
        { what, fix: `Write "${plain}", or leave the brackets empty.`, write: plain },
        directive,
        reading,
      );
    } else refuseNeedlessOk(label, directive, faults);
  }
  if (label === '') refuseNeedlessOk(written, directive, faults);
  return {
    bound: { kind: 'figure', mark: 'plain', href: addresses.dataset(dataset.id), note: undefined },
    words: label === '' ? written : undefined,
    question: question.text,
    answer,
  };
}
