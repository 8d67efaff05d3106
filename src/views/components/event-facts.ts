import { regionOf } from '../../dataset/region-of.ts';
import type { Dataset, Event } from '../../dataset/types.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Site } from '../../site/types.ts';
import { rolesOf } from '../../tally/actor-roles.ts';
import { claimsOf } from '../../tally/claims-of.ts';
import { countsParts } from '../../tally/counts-parts.ts';
import { eventsOfParticipant } from '../../tally/participants.ts';
import { placeChain } from '../../tally/place-chain.ts';
import { namesOf } from '../../wording/names.ts';
import { levelWord, regionWord } from '../../wording/region-word.ts';
import { whenOf } from '../../wording/when.ts';

export type EventFact = {
  readonly term: string;
  readonly lines: readonly { readonly text: string; readonly href?: string; readonly note?: string }[];
};

/** Everything about an event but what its sources counted: when, where, how, by whom. Nothing that is not known. */
export function factsShown(
  site: Pick<Site, 'locale' | 'addresses'>,
  dataset: Dataset,
  event: Event,
): EventFact[] {
  const { locale, addresses } = site;
  const words = locale.strings.pages;
  const names = namesOf(dataset, locale);
  const { capitalise } = locale.words;
  const chain = placeChain(dataset, event.place);
  const { control, site: spot, target, precision } = event;

  const saidBy = (source: string | undefined) =>
    source === undefined
      ? undefined
      : words.event.accordingTo(names.inSentence(names.source(source, 'short')));

  const weapons = event.parts.map(part => {
    const notes = [
      part.devices > 1 ? words.event.devices(part.devices) : undefined,
      saidBy(part.source),
      part.note === undefined ? undefined : names.text(part.note),
    ].filter(note => note !== undefined);
    const text = capitalise(names.weapon(part.weapon));
    return {
      text,
      note: notes.length === 0 ? undefined : notes.map(capitalise).join('. ').replace('..', '.'),
    };
  });
  const explosions = names.word('explosions', event.parts.length);
  const stated = event.parts.some(part => part.weapon !== undefined);
  const parts = countsParts(dataset)
    ? { term: words.event.parts(event.parts.length, explosions), lines: weapons }
    : stated
      ? { term: words.event.weapon, lines: weapons }
      : undefined;
  const claims = claimsOf(dataset, event).map(({ actor, kind, source }) => {
    const origin = saidBy(source);
    return {
      text: capitalise(words.claim[kind](names.inSentence(names.actor(actor, 'short')))),
      href: rolesOf(dataset, actor) !== undefined ? addresses.claimant(dataset.id, actor) : undefined,
      note: origin && capitalise(origin),
    };
  });
  /** An actor has no page that takes part in retracted events alone. */
  const isListed = (actor: string) => eventsOfParticipant(dataset, actor).length > 0;
  const level = chain[0]?.level ?? 'site';
  const region = regionOf(dataset, event.place);
  const exactness = (): string => {
    if (precision === 'settlement') return words.settlement[level] ?? words.precision.settlement;
    if (precision !== 'admin1') return words.precision[precision];
    return words.precision.admin1(
      region === undefined ? regionWord(dataset, 1, locale) : levelWord(dataset, region, locale),
    );
  };

  const facts: (EventFact | undefined)[] = [
    { term: words.event.when, lines: [{ text: whenOf(event, locale) }] },
    {
      term: words.event.where,
      lines: chain.map(({ id }) => ({ text: names.place(id), href: addresses.place(dataset.id, id) })),
    },
    spot && {
      term: words.event.site,
      lines: [{ text: names.text(spot.name), note: spot.note && names.text(spot.note) }],
    },
    { term: words.event.precision, lines: [{ text: capitalise(exactness()) }] },
    parts,
    control && {
      term: words.event.control,
      lines: [
        {
          text: names.actor(control.by),
          note: [saidBy(control.source), control.note && names.text(control.note)]
            .filter(note => note !== undefined)
            .map(capitalise)
            .join('. '),
        },
      ],
    },
    target && { term: words.event.target, lines: [{ text: names.text(target) }] },
    claims.length > 0 ? { term: words.event.claim, lines: claims } : undefined,
    event.participants.length > 0
      ? {
          term: words.event.participants,
          lines: event.participants.map(({ actor, role }) => ({
            text: names.actor(actor),
            href: isListed(actor) ? addresses.participant(dataset.id, actor) : undefined,
            note: role && words.participant.roles[role],
          })),
        }
      : undefined,
    ...Object.entries(event.facets).map(([id, value]) => {
      const facet = dataset.facets.get(id);
      const named = facet?.values[value];
      return (
        facet && {
          term: names.text(facet.name),
          lines: [{ text: named ? names.text(named) : isolate(value, locale) }],
        }
      );
    }),
  ];
  return facts.filter(fact => fact !== undefined);
}
