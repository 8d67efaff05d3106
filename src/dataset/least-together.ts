import { type StatedField, statedFieldNames } from '../grammar/stated-people.ts';

/** What a part of a figure states of its people, in the file and in the built dataset alike. */
export type StatedOfPeople = { readonly actor?: string | undefined } & {
  readonly [Field in StatedField]?: string | undefined;
};

export type CountedPart = { readonly part: StatedOfPeople; readonly n: number };

/**
 * The breakdown that a part belongs to: parts by who people were, by actor and by role are one; of the others each is one
 * that states the same fields.
 */
function breakdownOf(part: StatedOfPeople): string {
  const fields = (['actor', ...statedFieldNames] as const).filter(field => part[field] !== undefined);
  return fields.every(field => field === 'actor' || field === 'role') ? '' : fields.join();
}

function sumsBy(parts: readonly CountedPart[], keyOf: (part: StatedOfPeople) => string): number[] {
  const sums = new Map<string, number>();
  for (const { part, n } of parts) sums.set(keyOf(part), (sums.get(keyOf(part)) ?? 0) + n);
  return [...sums.values()];
}

const greatest = (numbers: readonly number[]): number => numbers.reduce((most, n) => Math.max(most, n), 0);

/**
 * How many people some parts of one level hold at the least (rule 26). Parts of one breakdown share nobody, and neither
 * do parts that state another value of a field; all others may be the same people.
 */
export function leastTogether(parts: readonly CountedPart[]): number {
  const byField = statedFieldNames.map(field => {
    const byValue = Map.groupBy(
      parts.filter(({ part }) => part[field] !== undefined),
      ({ part }) => part[field],
    );
    return [...byValue.values()].reduce((sum, same) => sum + greatest(sumsBy(same, breakdownOf)), 0);
  });
  return greatest([...sumsBy(parts, breakdownOf), ...byField]);
}

/** Whether some parts of one level certainly share nobody. */
export const areDisjoint = (parts: readonly StatedOfPeople[]): boolean =>
  leastTogether(parts.map(part => ({ part, n: 1 }))) === parts.length;
