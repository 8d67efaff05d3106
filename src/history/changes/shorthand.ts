/**
 * The shorthand in which a lock file keeps what has parts: one text each, so that one change is one line of a git
 * diff. Each `print` has its `parse`, which returns undefined for what no `print` writes.
 */

/** First and last day, ISO; one day has no `last`. */
export type Days = { readonly first: string; readonly last?: string | undefined };
export type ClaimRecord = { readonly kind: string; readonly actor: string };
/** A part of an event: so many devices of a weapon. */
export type WeaponRecord = { readonly weapon: string; readonly devices: number };
export type FacetRecord = { readonly facet: string; readonly value: string };
/** Who takes part, with the role that is stated of it. */
export type ParticipantRecord = { readonly actor: string; readonly role?: string | undefined };
/** Degrees. `lon` is undefined where the data have none. */
export type GeoPoint = { readonly lat: number; readonly lon: number | undefined };
/** Where a place lies: the place that holds it, and its coordinates. */
export type Location = { readonly in?: string | undefined; readonly point?: GeoPoint | undefined };
/** Where an event happened; `point` is that of its own site. */
export type EventPlace = {
  readonly place: string;
  readonly region?: string | undefined;
  readonly point?: GeoPoint | undefined;
};

/** `2016-09-05`, `2016-09-05/2016-09-06`. */
export const printDays = ({ first, last }: Days): string => (last === undefined ? first : `${first}/${last}`);

export function parseDays(text: string): Days {
  const [first = text, last] = text.split('/');
  return last === undefined ? { first } : { first, last };
}

/** `claimed isil`. */
export const printClaim = ({ kind, actor }: ClaimRecord): string => `${kind} ${actor}`;

export function parseClaim(text: string): ClaimRecord | undefined {
  const [, kind, actor] = /^(\S+) (\S.*)$/.exec(text) ?? [];
  return kind === undefined || actor === undefined ? undefined : { kind, actor };
}

/** `a, b`. */
export const printList = (items: readonly string[]): string => items.join(', ');

export const parseList = (text: string): string[] => (text === '' ? [] : text.split(', '));

/** `car-bomb × 2, suicide-belt`; a part without a stated weapon has the weapon `not-stated`. */
export const printWeapons = (parts: readonly WeaponRecord[]): string =>
  printList(parts.map(({ weapon, devices }) => (devices === 1 ? weapon : `${weapon} × ${devices}`)));

export const parseWeapons = (text: string): WeaponRecord[] =>
  parseList(text).map(part => {
    const [weapon = part, devices] = part.split(' × ');
    return { weapon, devices: devices === undefined ? 1 : Number(devices) };
  });

/** `school primary, weather Rain, later snow`. */
export const printFacets = (facets: readonly FacetRecord[]): string =>
  printList(facets.map(({ facet, value }) => `${facet} ${value}`));

/** A value may be any text, with commas too: a new facet begins at a comma before an id and another word. */
export const parseFacets = (text: string): FacetRecord[] =>
  text === ''
    ? []
    : text.split(/, (?=[a-z0-9-]+ \S)/).map(pair => {
        const at = pair.indexOf(' ');
        return at === -1
          ? { facet: '', value: pair }
          : { facet: pair.slice(0, at), value: pair.slice(at + 1) };
      });

/** `isil:attacker`, as in a CSV file; `army` without a stated role. */
export const printParticipant = ({ actor, role }: ParticipantRecord): string =>
  role === undefined ? actor : `${actor}:${role}`;

export function parseParticipant(text: string): ParticipantRecord {
  const [actor = text, role] = text.split(':');
  return { actor, role };
}

/** `34.7, 36.7`. */
export const printPoint = ({ lat, lon }: GeoPoint): string => `${lat}, ${lon}`;

export function parsePoint(text: string): GeoPoint | undefined {
  const [, lat, lon] = /^(-?[\d.e-]+), (-?[\d.e-]+|undefined)$/.exec(text) ?? [];
  return lat === undefined
    ? undefined
    : { lat: Number(lat), lon: lon === 'undefined' ? undefined : Number(lon) };
}

/** `in sy-homs at 34.7, 36.7`, either alone, or nothing. */
export const printLocation = ({ in: within, point }: Location): string =>
  [
    ...(within === undefined ? [] : [`in ${within}`]),
    ...(point === undefined ? [] : [`at ${printPoint(point)}`]),
  ].join(' ');

export function parseLocation(text: string): Location | undefined {
  const match = /^(?:in (\S+))?(?:(?:^| )at (.+))?$/.exec(text);
  if (match === null) return undefined;
  const [, within, at] = match;
  const point = at === undefined ? undefined : parsePoint(at);
  if (at !== undefined && point === undefined) return undefined;
  return {
    ...(within === undefined ? {} : { in: within }),
    ...(point === undefined ? {} : { point }),
  };
}

/** `homs in sy-homs at 34.7, 36.7`. */
export function printEventPlace({ place, region, point }: EventPlace): string {
  const location = printLocation({ in: region, point });
  return location === '' ? place : `${place} ${location}`;
}
