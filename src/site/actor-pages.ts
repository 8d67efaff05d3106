import { isTooFew, mayName } from '../dataset/few-events.ts';
import type { ClaimKind, Dataset, Event } from '../dataset/types.ts';
import { kindsIn, rolesOf } from '../tally/actor-roles.ts';
import { claimKindsIn, countRoles, eventsOfParticipant, rolesIn } from '../tally/participants.ts';
import { namesOf } from '../wording/names.ts';
import type { Site } from './types.ts';

type Parts = Pick<Site, 'locale' | 'addresses'>;
type Link = { readonly text: string; readonly href: string };

/** The heading of the events of which a kind of claim names an actor: "5 attacks claimed by ISIL". @param of how many. */
export function claimHeading(
  { locale }: Parts,
  dataset: Dataset,
  { actor, kind, of }: { readonly actor: string; readonly kind: ClaimKind; readonly of: number },
): string {
  const names = namesOf(dataset, locale);
  const short = names.inSentence(names.actor(actor, 'short'));
  return locale.strings.pages.claimant.kinds[kind](names.count('attacks', of), short);
}

/** What claims say of an actor, each with its list on the page of its claims; none where these may not be shown. */
export function claimLinks(parts: Parts, dataset: Dataset, actor: string): Link[] {
  const roles = rolesOf(dataset, actor);
  if (roles === undefined || !mayName(dataset, 'actor', actor)) return [];
  return kindsIn(roles)
    .filter(kind => !isTooFew(dataset, roles[kind].length))
    .map(kind => ({
      text: claimHeading(parts, dataset, { actor, kind, of: roles[kind].length }),
      href: `${parts.addresses.claimant(dataset.id, actor)}#${kind}`,
    }));
}

/** The heading of the events in which an actor takes part: "66 events involving IS". */
export function participantHeading({ locale }: Parts, dataset: Dataset, actor: string): string {
  const names = namesOf(dataset, locale);
  const count = names.count('attacks', eventsOfParticipant(dataset, actor).length);
  return locale.strings.pages.participant.events(count, names.inSentence(names.actor(actor, 'short')));
}

/** The page of an actor as a participant, for the page of its claims; none where it has none. */
export function participantLinks(parts: Parts, dataset: Dataset, actor: string): Link[] {
  if (eventsOfParticipant(dataset, actor).length === 0 || !mayName(dataset, 'participant', actor)) return [];
  const href = parts.addresses.participant(dataset.id, actor);
  return [{ text: participantHeading(parts, dataset, actor), href }];
}

/** In how many events an actor has which role; undefined where a part of them may not be shown. */
export function rolesSentence({ locale }: Parts, dataset: Dataset, actor: string): string | undefined {
  const { participant } = locale.strings.pages;
  const names = namesOf(dataset, locale);
  const counts = countRoles(dataset, actor);
  if (counts.some(([, n]) => isTooFew(dataset, n))) return undefined;
  if (counts.every(([role]) => role === undefined)) return participant.noRoles;
  return participant.inRoles(
    counts.map(([role, n]) =>
      participant.asRole(
        role === undefined ? participant.noRole : (participant.roles[role] ?? role),
        names.count('attacks', n),
      ),
    ),
  );
}

/** As many others as a row names. */
const mostOthers = 3;

/**
 * What an actor is in each of its events: its roles, and what claims say of it; and who else takes part. What is the same
 * in all events is said once, and not of each.
 */
export function standingOf({ locale }: Parts, dataset: Dataset, actor: string) {
  const { participant, claimant } = locale.strings.pages;
  const names = namesOf(dataset, locale);
  const hasSeveral = countRoles(dataset, actor).length > 1;
  const besides = (event: Event): string[] => {
    const ids = [...new Set(event.participants.map(one => one.actor))].filter(id => id !== actor);
    if (ids.length === 0) return [];
    const shown = ids.slice(0, ids.length === mostOthers + 1 ? ids.length : mostOthers);
    const rest = ids.length - shown.length;
    const others =
      rest === 0 ? [] : [locale.strings.figures.rows.others(locale.number(rest), locale.plural(rest))];
    return [participant.others(locale.list([...shown.map(id => names.actor(id, 'short')), ...others]))];
  };
  return (event: Event): readonly string[] => {
    const roles = rolesIn(event, actor).map(role => participant.roles[role] ?? role);
    const own = hasSeveral ? (roles.length === 0 ? [participant.roleNotStated] : roles) : [];
    const said = [...own, ...claimKindsIn(dataset, event, actor).map(kind => claimant.roles[kind])];
    return [...(said.length === 0 ? [] : [locale.words.capitalise(said.join(', '))]), ...besides(event)];
  };
}
