import { roles } from '../dataset/schema/account.ts';
import type { PartOfFigure, Role } from '../dataset/types.ts';

/** The role of that name. */
export const roleOf = (word: string) => roles.find(role => role === word);

/** An actor as a value of `who=`: its id, but `actor:civilian` where a role is called so. */
export const actorWord = (id: string): string => (roleOf(id) === undefined ? id : `actor:${id}`);

/** Every value of `who=` that means these people. */
export const whoWords = ({ actor, role }: PartOfFigure): string[] => [
  ...(actor === undefined ? [] : [actorWord(actor)]),
  ...(role === undefined ? [] : [role, `role:${role}`]),
];

/** The actor or the role that a value of `who=` means. */
export function whoIs(value: string): { readonly actor: string } | { readonly role: Role } {
  const role = roleOf(value.replace(/^role:/, ''));
  return role === undefined || value.startsWith('actor:')
    ? { actor: value.replace(/^actor:/, '') }
    : { role };
}
