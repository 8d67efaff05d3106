import type { EventInput } from '../dataset/csv/set-rows.ts';
import { columnOfField, entriesOfField, type Fields } from './fields.ts';
import type { ImportRow } from './import-row.ts';
import type { Registries } from './registries.ts';

type Claim = NonNullable<EventInput['claims']>[number];

export const importedClaimKinds = [
  'claimed',
  'attributed',
  'suspected',
  'denied',
] as const satisfies Claim['kind'][];

const kindOf = (text: string): Claim['kind'] | undefined =>
  importedClaimKinds.find(kind => kind === text.toLowerCase());

/** How many claims a row makes. */
export const claimsIn = (row: ImportRow, fields: Fields): number =>
  entriesOfField(row, fields.claimant).length;

/** Why a row's claims cannot be taken; undefined where they can. */
function whyNot(kinds: readonly string[], names: readonly string[]): string | undefined {
  const known = importedClaimKinds.join(', ');
  const strange = kinds.find(kind => kindOf(kind) === undefined);
  const shown = names.map(name => `"${name}"`).join(', ');
  if (strange !== undefined)
    return `"${strange.slice(0, 60)}" is not a valid kind of claim (${known}); the claim of ${shown} is not taken.`;
  if (kinds.length === 0) return `The claim of ${shown} has no kind (${known}); it is not taken.`;
  return kinds.length === 1 || kinds.length === names.length
    ? undefined
    : `There are ${kinds.length} kinds of claim for ${names.length} claimants; the claims of ${shown} are not taken.`;
}

/**
 * The claims of a row, each once: of the kind that its cell says, or each of its own kind where as many are in the
 * cell. Without a column of kinds they are `claimed`.
 */
export function claimsOfRow(
  row: ImportRow,
  fields: Fields,
  registries: Registries,
): readonly Omit<Claim, 'by'>[] {
  const names = entriesOfField(row, fields.claimant);
  const kinds = entriesOfField(row, fields.claimKind, { keepsRepeats: true });
  const isConstant = fields.claimKind?.columns.length === 0;
  const column = columnOfField(fields.claimKind) || columnOfField(fields.claimant);
  if (names.length === 0) {
    if (kinds.length > 0 && !isConstant)
      row.change('import/bad-claim', column, `"${kinds.join(', ')}" has no claimant; it is not taken.`);
    return [];
  }
  const typed = fields.claimKind === undefined ? ['claimed'] : kinds;
  const why = whyNot(typed, names);
  if (why !== undefined) {
    row.change('import/bad-claim', column, why, names.join(', '));
    return [];
  }
  return names.map((name, i) => ({
    actor: registries.actor(name),
    kind: kindOf(typed[typed.length === 1 ? 0 : i] ?? '') ?? 'claimed',
  }));
}
