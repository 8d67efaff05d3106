import { statementsOn } from '../dataset/statements-on.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Text } from '../dataset/trusted.ts';
import type { Account, Dataset, Event, PartOfFigure } from '../dataset/types.ts';

/** Registries whose entries events name. */
export const valueFields = ['place', 'source', 'actor', 'weapon'] as const;
type ValueField = (typeof valueFields)[number];

/** A value of a field, and how many events have it. */
export type CountedValue = {
  readonly id: string;
  /** Its name in the dataset's language, then its other names and aliases. */
  readonly names: readonly string[];
  readonly events: number;
  /** What it lies in, of a place: places of one name in two of these are two. */
  readonly within: string | undefined;
};

const actorsOfParts = (parts: readonly PartOfFigure[]): string[] =>
  parts.flatMap(({ actor, of }) => [...(actor === undefined ? [] : [actor]), ...actorsOfParts(of)]);

const namesIn = (name: Text, language: string): string[] => [
  ...new Set([textIn(name, language), ...Object.values(name)]),
];

const present = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

function actorsOf({ claims, participants, control }: Event, accounts: readonly Account[]): string[] {
  return [
    ...claims.map(({ actor }) => actor),
    ...participants.map(({ actor }) => actor),
    ...present(control?.by),
    ...accounts.flatMap(({ claim, of }) => [...present(claim?.actor), ...actorsOfParts(of)]),
  ];
}

function valuesOf(dataset: Dataset, event: Event, field: ValueField): readonly string[] {
  const accounts = [...event.accounts, ...statementsOn(dataset, event)];
  switch (field) {
    case 'place':
      return [event.place];
    case 'weapon':
      return event.parts.flatMap(({ weapon }) => present(weapon));
    case 'source':
      return accounts.flatMap(account => [account.source, ...account.via, ...present(account.in)]);
    case 'actor':
      return actorsOf(event, accounts);
  }
}

/** The values of a field or a facet, the most frequent first. Those of a registry that no event has are among them. */
export function countValues(dataset: Dataset, field: string): CountedValue[] {
  const known = valueFields.find(one => one === field);
  const counts = new Map<string, number>();
  for (const event of dataset.events.values()) {
    const values = known === undefined ? present(event.facets[field]) : valuesOf(dataset, event, known);
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const entries =
    known === undefined
      ? Object.entries(dataset.facets.get(field)?.values ?? {}).map(([id, name]) => ({
          id,
          names: namesIn(name, dataset.language),
          within: undefined,
        }))
      : [...dataset[`${known}s`].values()].map(entry => ({
          id: entry.id,
          names: [...namesIn(entry.name, dataset.language), ...entry.aliases],
          within: known === 'place' ? dataset.places.get(entry.id)?.in : undefined,
        }));
  const listed = new Set(entries.map(({ id }) => id));
  const others = [...counts.keys()]
    .filter(id => !listed.has(id))
    .map(id => ({ id, names: [id], within: undefined }));
  return [...entries, ...others]
    .map(entry => ({ ...entry, events: counts.get(entry.id) ?? 0 }))
    .sort((a, b) => b.events - a.events);
}
