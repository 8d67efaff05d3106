import { hint } from '../../problems/nearest.ts';
import { type Fault, fault, type Path } from '../fault.ts';
import { coarsePlaces } from '../published/coarse-places.ts';
import {
  type PrivateTable,
  privateTables,
  readPrivateField,
  tableOfField,
} from '../published/private-fields.ts';
import { holdOfEvent } from '../published/publish-event.ts';
import { holdOf } from '../published/unpublished.ts';
import type { Check, CheckContext } from './check-context.ts';

type Mark = boolean | readonly string[] | undefined;

/** The fields that an entry, or the header for all entries, keeps private are such as may be. */
export const checkPrivateFields: Check = ({ file }) => {
  const { dataset, events, statements, sources } = file;
  const facets = Object.keys(file.facets);
  const faults: Fault[] = [];
  const look = (table: PrivateTable, typed: string, path: Path) => {
    const read = readPrivateField(table, typed, facets);
    if (!read.ok) faults.push(fault('dataset/private-field', path, read.why, read.fix));
  };
  const lookAll = (table: PrivateTable, mark: Mark, ...path: Path) => {
    if (typeof mark === 'object')
      for (const [i, typed] of mark.entries()) look(table, typed, [...path, 'private', i]);
  };
  for (const [i, typed] of (dataset.private ?? []).entries()) {
    const path = ['dataset', 'private', i];
    const table = tableOfField(typed);
    if (table === undefined) {
      const what = `"${typed}" does not begin with the name of a table and a point.`;
      const [first = ''] = typed.split('.');
      const isTable = privateTables.some(one => one === first);
      const fix = () => hint(first, [...privateTables], 'tables');
      faults.push(fault('dataset/private-field', path, what, isTable ? undefined : fix));
    } else look(table, typed, path);
  }
  for (const [i, event] of events.entries()) {
    lookAll('events', event.private, 'events', i);
    for (const [j, account] of event.accounts.entries())
      lookAll('accounts', account.private, 'events', i, 'accounts', j);
  }
  for (const [i, statement] of statements.entries()) lookAll('accounts', statement.private, 'statements', i);
  for (const [id, source] of Object.entries(sources)) lookAll('sources', source.private, 'sources', id);
  return faults;
};

/** A place that is published as a region is in one. */
export const checkCoarsened: Check = ({ file }) => {
  const { dataset, places, events } = file;
  const coarse = coarsePlaces(places, dataset.coarsen);
  const faults: Fault[] = [];
  const look = (place: string, level: ReturnType<typeof coarse.levelOf>, path: Path) => {
    if (level === undefined || places[place] === undefined || coarse.regionAt(place, level) !== undefined)
      return;
    const what = `The place "${place}" is to be published as its ${level}, but it is in no place of that level or above.`;
    faults.push(fault('dataset/coarsen-nowhere', path, what));
  };
  for (const [id, { coarsen }] of Object.entries(places))
    look(id, coarse.levelOf(id), ['places', id, ...(coarsen === undefined ? [] : ['coarsen'])]);
  for (const [i, { place, coarsen }] of events.entries()) {
    // What is wrong with the place itself is said of it.
    if (coarsen !== undefined && coarse.levelOf(place) === undefined)
      look(place, coarsen, ['events', i, 'coarsen']);
  }
  return faults;
};

/** The text of an entry that is published is not about an event that is not. */
export const checkPrivateRevisions = ({ file }: CheckContext, today: string | undefined): Fault[] => {
  const { events, revisions } = file;
  const held = new Set(events.flatMap(event => (holdOfEvent(event, today) === undefined ? [] : [event.id])));
  if (held.size === 0) return [];
  const removed = new Set(revisions.flatMap(revision => revision.removed));
  return revisions.flatMap(({ events: named, embargo }, i) => {
    if (holdOf({ embargo }, today) !== undefined) return [];
    const isHeld = (id: string) => held.has(id) && !removed.has(id);
    if (named.every(isHeld)) return [];
    return named.flatMap((id, j) => {
      if (!isHeld(id)) return [];
      const what = `The entry names the event "${id}", which is not published, beside events that are: its text is published.`;
      return [fault('dataset/private-in-revision', ['revisions', i, 'events', j], what)];
    });
  });
};
