import { hint } from '../../problems/nearest.ts';
import { type Fault, fault, type Path, quote } from '../fault.ts';
import type { FileAccount } from '../schema/account.ts';
import type { Check } from './check-context.ts';
import { accountId } from './check-ids.ts';

type Circle = readonly [first: string, ...others: string[]];

/** Chains of ids that come back to where they began, each once, from its first member on. */
export function circlesOf(next: ReadonlyMap<string, string | undefined>): Circle[] {
  const found: Circle[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    const walked: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id)) {
      done.add(id);
      walked.push(id);
      id = next.get(id);
    }
    if (id === undefined || !walked.includes(id)) continue;
    found.push([id, ...walked.slice(walked.indexOf(id) + 1)]);
  }
  return found;
}

/** The way round, of a long one its beginning and its end. */
export function printCycle(ids: Circle): string {
  const way = [...ids, ids[0]].map(id => quote(id));
  return (way.length <= 8 ? way : [...way.slice(0, 5), '…', ...way.slice(-2)]).join(' → ');
}

/** More than any gazetteer has: a street in a quarter, a town, a municipality, a district, a region, a country. */
const levelsAtMost = 20;

/** Chains that are longer, each by the first of its ids from which the limit is passed; circles have no length. */
function longChains(next: ReadonlyMap<string, string | undefined>): string[] {
  const lengths = new Map<string, number>();
  for (const start of next.keys()) {
    const walked: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !lengths.has(id)) {
      lengths.set(id, Number.NaN);
      walked.push(id);
      id = next.get(id);
    }
    let length = id === undefined ? 0 : (lengths.get(id) ?? 0);
    for (const passed of walked.reverse()) lengths.set(passed, ++length);
  }
  return [...next.keys()].filter(id => lengths.get(id) === levelsAtMost + 1);
}

function registryChains(
  registry: Readonly<Record<string, object>>,
  name: string,
  field: string,
  nextOf: (id: string) => string | undefined,
): Fault[] {
  const next = new Map(Object.keys(registry).map(id => [id, nextOf(id)]));
  const long = longChains(next).map(id => {
    const what = `${quote(id)} is number ${levelsAtMost + 1} in a chain of "${field}"; the limit is ${levelsAtMost}.`;
    return fault('dataset/long-chain', [name, id, field], what);
  });
  return [
    ...circlesOf(next).map(ids =>
      fault('dataset/cycle', [name, ids[0], field], `"${field}" forms a cycle: ${printCycle(ids)}.`),
    ),
    ...long,
  ];
}

/** No place lies in itself, no source is part of itself, however long the way round; and none lies too deep. */
export const checkCircles: Check = ({ file: { places, sources } }) => [
  ...registryChains(places, 'places', 'in', id => places[id]?.in),
  ...registryChains(sources, 'sources', 'partOf', id => sources[id]?.partOf),
];

type Listed = {
  readonly id: string;
  readonly account: Pick<FileAccount, 'supersedes' | 'status'>;
  readonly path: Path;
};

function supersessions(list: readonly Listed[], kind: string): Fault[] {
  if (list.every(({ account }) => account.supersedes === undefined)) return [];
  const byId = new Map(list.map(entry => [entry.id, entry]));
  const faults = list.flatMap(({ id, account: { supersedes }, path }) => {
    if (supersedes === undefined) return [];
    const earlier = byId.get(supersedes);
    if (earlier === undefined) {
      const others = list.map(entry => entry.id).filter(other => other !== id);
      const what = `Unknown ${kind} "${supersedes}" in "supersedes".`;
      const fix =
        others.length === 0 ? 'Add it, or remove "supersedes".' : hint(supersedes, others, `other ${kind}s`);
      return [fault('dataset/unknown-id', [...path, 'supersedes'], what, fix)];
    }
    if (earlier.account.status !== 'current') return [];
    const what = `The ${kind} "${supersedes}" is superseded by "${id}" but still counts.`;
    return [fault('dataset/superseded-current', earlier.path, what)];
  });
  const rounds = circlesOf(new Map(list.map(({ id, account }) => [id, account.supersedes])));
  return [
    ...faults,
    ...rounds.map(ids =>
      fault(
        'dataset/cycle',
        [...(byId.get(ids[0])?.path ?? []), 'supersedes'],
        `"supersedes" forms a cycle: ${printCycle(ids)}.`,
      ),
    ),
  ];
}

/** An account supersedes an earlier one of the same event, a statement an earlier statement, which then counts no more. */
export const checkSuperseded: Check = ({ file: { events, statements } }) => [
  ...events.flatMap((event, i) => {
    if (event.accounts.every(({ supersedes }) => supersedes === undefined)) return [];
    const list = event.accounts.map((account, j) => ({
      id: accountId(event, account.id, j),
      account,
      path: ['events', i, 'accounts', j],
    }));
    return supersessions(list, 'account');
  }),
  ...supersessions(
    statements.map((statement, i) => ({ id: statement.id, account: statement, path: ['statements', i] })),
    'statement',
  ),
];
