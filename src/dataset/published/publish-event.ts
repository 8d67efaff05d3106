import { accountId } from '../checks/check-ids.ts';
import type { EventInput } from '../csv/set-rows.ts';
import type { CoarseLevel } from '../schema/private.ts';
import type { PlaceLevel } from '../types.ts';
import { type CoarsePlaces, isFinerThan } from './coarse-places.ts';
import { dropField } from './drop-field.ts';
import { type FieldPath, type PrivateTable, readPrivateField } from './private-fields.ts';
import { type Hold, holdOf } from './unpublished.ts';

type AccountInput = EventInput['accounts'][number];

/** What decides which of a file is published. */
export type Publishing = {
  readonly today: string | undefined;
  readonly coarse: CoarsePlaces;
  readonly levelOfPlace: (place: string) => PlaceLevel | undefined;
  /** Fields that are private in all entries of a table. */
  readonly ofAll: (table: PrivateTable) => readonly FieldPath[];
  readonly facets: readonly string[];
  /** Whether a source is published without its name. */
  readonly isUnnamed: (source: string) => boolean;
  /** Is told how many fields of published entries are left out. */
  readonly leaveOut: (fields: number) => void;
  /** Is told of each entry that is left out, and until when. */
  readonly hold: (what: 'accounts' | 'statements', hold: Hold) => void;
};

/** Takes the private fields out of an entry: those of its table, and its own. */
export function withoutPrivate(
  table: PrivateTable,
  entry: object,
  mark: boolean | readonly string[] | undefined,
  { ofAll, facets, leaveOut }: Publishing,
): void {
  const own = (Array.isArray(mark) ? mark : []).flatMap(typed => {
    const read = readPrivateField(table, typed, facets);
    return read.ok ? [read.path] : [];
  });
  leaveOut([...ofAll(table), ...own].filter(path => dropField(table, entry, path)).length);
}

/** An account or a statement as it is published, but for its id. */
export function publishSaid<Said extends Partial<AccountInput> & Pick<AccountInput, 'source'>>(
  said: Said,
  isCoarse: boolean,
  publishing: Publishing,
): Omit<Said, 'private' | 'embargo'> {
  const { private: mark, embargo: _, ...published } = said;
  withoutPrivate('accounts', published, mark, publishing);
  const { source, via = [], in: within } = said;
  const { isUnnamed, leaveOut } = publishing;
  const tells = [source, ...via, ...(within === undefined ? [] : [within])].some(isUnnamed);
  const fields: FieldPath[] = [
    ...(tells ? ([['url'], ['archived']] as const) : []),
    ...(isCoarse ? ([['says', 'place']] as const) : []),
  ];
  leaveOut(fields.filter(path => dropField('accounts', published, path)).length);
  return published;
}

/**
 * The accounts of an event that are published. An account that another replaced, which is not published, is the
 * current one.
 */
function publishAccounts(event: EventInput, isCoarse: boolean, publishing: Publishing): AccountInput[] {
  const { today, hold } = publishing;
  /** What the accounts are called when some of them are not there, by what they are called in the whole file. */
  const ids = new Map<string, string>();
  const kept: { readonly account: AccountInput; readonly id: string }[] = [];
  /** The accounts that others replaced which are not published. */
  const lost = new Set<string>();
  for (const [i, account] of event.accounts.entries()) {
    const held = holdOf(account, today);
    if (held !== undefined) {
      hold('accounts', held);
      if (account.supersedes !== undefined) lost.add(account.supersedes);
      continue;
    }
    const id = accountId(event, account.id, i);
    ids.set(id, accountId(event, account.id, kept.length));
    kept.push({ account, id });
  }
  const replaced = new Set(kept.flatMap(({ account }) => account.supersedes ?? []));
  return kept.map(({ account, id }) => {
    const { supersedes, status, ...said } = publishSaid(account, isCoarse, publishing);
    const isCurrentAgain = status === 'superseded' && lost.has(id) && !replaced.has(id);
    const earlier = supersedes === undefined ? undefined : ids.get(supersedes);
    return {
      ...said,
      ...(status !== undefined && !isCurrentAgain && { status }),
      ...(earlier !== undefined && { supersedes: earlier }),
    };
  });
}

/** Where an event is published: its place, and whether that is a region instead of where it happened. */
function placeOf({ place, coarsen }: EventInput, { coarse }: Publishing) {
  const level: CoarseLevel | undefined = coarse.levelOf(place, coarsen);
  if (level === undefined) return { place, isCoarse: false };
  return { place: coarse.regionAt(place, level) ?? place, isCoarse: true };
}

/** Why an event is not published: it is kept back itself, or all of its accounts are. */
export function holdOfEvent(event: EventInput, today: string | undefined): Hold | undefined {
  const own = holdOf(event, today);
  if (own !== undefined) return own;
  const holds = event.accounts.map(account => holdOf(account, today));
  if (!holds.every(hold => hold !== undefined)) return undefined;
  return { until: holds.flatMap(hold => hold?.until ?? []).sort()[0] };
}

/** An event that is published, as it is published. */
export function publishEvent(event: EventInput, publishing: Publishing): EventInput {
  const { place, isCoarse } = placeOf(event, publishing);
  const accounts = publishAccounts(event, isCoarse, publishing);
  const { private: mark, embargo: _, coarsen: __, ...rest } = event;
  const published: EventInput = { ...rest, place, accounts };
  withoutPrivate('events', published, mark, publishing);
  if (isCoarse) {
    if (dropField('events', published, ['site'])) publishing.leaveOut(1);
    const level = publishing.levelOfPlace(place);
    if (level !== undefined && isFinerThan(published.precision ?? 'unknown', level))
      delete published.precision;
  }
  if (Array.isArray(published.parts))
    for (const part of published.parts) withoutPrivate('parts', part, undefined, publishing);
  return published;
}
