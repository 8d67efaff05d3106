import { createVerdictFinder, type VerdictFile } from '../../pairs/verdict-file.ts';
import { datasetRules } from '../../rules.ts';
import type { Accepted } from '../../types.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findLoneBreaks } from './find-lone-breaks.ts';
import { findOddDays } from './find-odd-days.ts';
import { findOddPoints } from './find-odd-points.ts';
import { findOddPopulations } from './find-odd-populations.ts';
import { findOutliers } from './find-outliers.ts';
import type { Found, Slip, SlipContext } from './slip.ts';

/** So many slips of one rule are reported one by one; in a compiler's set, whose rows nobody here typed, one stands for all. */
const separateAtMost = 10;
/** So many are named in a warning for all. */
const namedAtMost = 3;

type Entry = SlipContext['file']['accepted'][number];

/** Finds the first entry that takes a slip back: one for its rule that names no ids, or all of the slip's. */
function createTaker(entries: readonly Entry[]): (slip: Slip) => Entry | undefined {
  const named = entries.map(({ about }) => new Set(about));
  /** Numbers of entries by their rule, and by it and each id that they name. */
  const numbers = Map.groupBy(entries.keys(), i => entries[i]?.rule ?? '');
  const byId = new Map<string, number[]>();
  for (const [i, { rule, about }] of entries.entries()) {
    for (const id of about.length === 0 ? [''] : new Set(about)) {
      const key = `${rule} ${id}`;
      const known = byId.get(key);
      if (known === undefined) byId.set(key, [i]);
      else known.push(i);
    }
  }
  return ({ rule, about }) => {
    const [first] = about;
    if (first === undefined) return entries[numbers.get(rule)?.[0] ?? -1];
    const naming = (byId.get(`${rule} ${first}`) ?? []).find(i => about.every(id => named[i]?.has(id)));
    const any = byId.get(`${rule} `)?.[0];
    return entries[Math.min(naming ?? entries.length, any ?? entries.length)];
  };
}

const entryFor = (rule: string, about: readonly string[]): string =>
  `{"rule": "${rule}"${about.length === 0 ? '' : `, "about": [${about.map(id => `"${id}"`).join(', ')}]`}, "why": "…"}`;

function foundAlone({ rule, path, what, about }: Slip): Found {
  const fix = `${datasetRules[rule].fix} If the data are right, add ${entryFor(rule, about)} to "accepted", with the reason.`;
  return { rule, path, what, fix, about };
}

/** One warning for many slips of a rule. */
function foundTogether(slips: readonly [Slip, ...Slip[]]): Found {
  const [first] = slips;
  const { rule, path } = first;
  const named = slips.slice(0, namedAtMost).map(({ about }) => about.join(' and '));
  const more = slips.length - named.length;
  const what = `${first.what} There are ${slips.length} such cases: ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`;
  const fix = `${datasetRules[rule].fix} If the data are right, add ${entryFor(rule, [])} to "accepted", with the reason.`;
  return { rule, path, what, fix };
}

/** Warnings that two events may be one. */
const onPairs: readonly Slip['rule'][] = ['dataset/same-event', 'dataset/same-day-and-place'];

/**
 * What the file of verdicts says of a slip about two events; undefined where it says nothing. Those that are the same are
 * a warning at their row of that file, so the slip itself is dropped.
 */
function createJudge(verdicts: VerdictFile | undefined) {
  const find = createVerdictFinder(verdicts);
  return ({ rule, about, what }: Slip): { isSame: boolean; accepted: Accepted[] } | undefined => {
    const [one, other] = about;
    if (one === undefined || other === undefined || !onPairs.includes(rule)) return undefined;
    const found = find(one, other);
    if (found === undefined) return undefined;
    if (found.verdict === 'same') return { isSame: true, accepted: [] };
    const why = `${found.verdict}, by row ${found.row} of ${verdicts?.file}${found.why === undefined ? '' : `: ${found.why}`}`;
    return { isSame: false, accepted: [{ what, why, about: [] }] };
  };
}

function contradiction({ about }: Slip, entry: number, file: string): Found {
  const rule = 'dataset/accepted-differs';
  const what = `The entry says that ${about.join(' and ')} are two events, and ${file} says that they are the same.`;
  return { rule, path: ['accepted', entry, 'rule'], what, fix: datasetRules[rule].fix };
}

/**
 * The slips of a dataset that nobody has accepted, the ones that somebody has, with the reason, and the entries of
 * `accepted` that take nothing back.
 */
export function acceptSlips(context: SlipContext): { faults: Found[]; accepted: Accepted[] } {
  const { verdicts } = context;
  const { accepted: entries, dataset } = context.file;
  const slips = [
    findOutliers,
    findOddDays,
    findLoneBreaks,
    findDuplicates,
    findOddPoints,
    findOddPopulations,
  ].flatMap(find => find(context));
  const used = new Map<Entry, Slip[]>();
  const take = createTaker(entries);
  const judge = createJudge(verdicts);
  const judged: Accepted[] = [];
  const contradicted: Found[] = [];
  const open = slips.filter(slip => {
    const entry = take(slip);
    const verdict = judge(slip);
    if (verdict !== undefined) {
      if (entry === undefined) judged.push(...verdict.accepted);
      else {
        used.set(entry, [...(used.get(entry) ?? []), slip]);
        if (verdict.isSame && entry.about.length > 0)
          contradicted.push(contradiction(slip, entries.indexOf(entry), verdicts?.file ?? ''));
      }
      return false;
    }
    if (entry === undefined) return true;
    const taken = used.get(entry);
    if (taken === undefined) used.set(entry, [slip]);
    else taken.push(slip);
    return false;
  });
  const most = dataset.compiler === undefined ? separateAtMost : 1;
  const faults = [...Map.groupBy(open, ({ rule }) => rule).values()].flatMap(group => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    return group.length > most ? [foundTogether([first, ...rest])] : group.map(foundAlone);
  });
  const idle = entries.flatMap((entry, i): Found[] => {
    if (used.has(entry)) return [];
    const rule = 'dataset/accepted-nothing';
    const what = `The entry accepts "${entry.rule}"${entry.about.length === 0 ? '' : ` for ${entry.about.join(', ')}`}, but there is no such warning.`;
    return [{ rule, path: ['accepted', i, 'rule'], what, fix: datasetRules[rule].fix }];
  });
  const accepted = [...used].map(([{ why, about }, [first, ...more]]) => ({
    what: `${first?.what ?? ''}${more.length === 0 ? '' : ` And ${more.length} more.`}`,
    why,
    about,
  }));
  return { faults: [...faults, ...contradicted, ...idle], accepted: [...accepted, ...judged] };
}
