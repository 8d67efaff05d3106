import type { Dataset, Event, PlaceLevel } from '../dataset/types.ts';
import type { Site } from '../site/types.ts';
import { claimantsOf, claimsOf } from './claims-of.ts';
import { capital, countsParts, namesOf } from './names.ts';
import { placeChain } from './places.ts';
import { whenOf } from './when.ts';

export type Fact = {
  readonly term: string;
  readonly lines: readonly { readonly text: string; readonly href?: string; readonly note?: string }[];
};

const fine: readonly PlaceLevel[] = ['site', 'village', 'town', 'city'];

/** Everything about an event but what its sources counted: when, where, how, by whom. Nothing that is not known. */
export function eventFacts(site: Site, dataset: Dataset, event: Event): Fact[] {
  const { locale, addresses } = site;
  const words = locale.strings.pages;
  const names = namesOf(dataset, locale);
  const claimants = claimantsOf(dataset);
  const chain = placeChain(dataset, event.place);
  const place = chain[0];
  const { control, site: spot, target, precision } = event;

  const weapons = event.parts.map(part => {
    const notes = [
      part.devices > 1 ? words.event.devices(part.devices) : undefined,
      part.source === undefined ? undefined : words.event.accordingTo(names.source(part.source)),
      part.note === undefined ? undefined : names.text(part.note),
    ].filter(note => note !== undefined);
    const text = capital(names.weapon(part.weapon));
    return { text, note: notes.length === 0 ? undefined : notes.map(capital).join('. ').replace('..', '.') };
  });
  const explosions = names.word('explosions', event.parts.length);
  const stated = event.parts.some(part => part.weapon !== undefined);
  const parts = countsParts(dataset)
    ? { term: words.event.parts(event.parts.length, explosions), lines: weapons }
    : stated
      ? { term: words.event.weapon, lines: weapons }
      : undefined;
  const claims = claimsOf(dataset, event).map(({ actor, kind, source }) => ({
    text: words.claim[kind](names.actor(actor, 'short')),
    href: claimants.includes(actor) ? addresses.claimant(dataset.id, actor) : undefined,
    note: source === undefined ? undefined : capital(words.event.accordingTo(names.source(source))),
  }));
  const sourced = (source: string | undefined) =>
    source === undefined ? undefined : capital(words.event.accordingTo(names.source(source, 'short')));
  const rough = precision !== 'settlement' || !fine.includes(place?.level ?? 'site');

  const facts: (Fact | undefined)[] = [
    { term: words.event.when, lines: [{ text: whenOf(event, locale) }] },
    {
      term: words.event.where,
      lines: chain.map(({ id }) => ({ text: names.place(id), href: addresses.place(dataset.id, id) })),
    },
    spot && {
      term: words.event.site,
      lines: [{ text: names.text(spot.name), note: spot.note && names.text(spot.note) }],
    },
    rough ? { term: words.event.precision, lines: [{ text: words.precision[precision] }] } : undefined,
    parts,
    control && {
      term: words.event.control,
      lines: [
        {
          text: names.actor(control.by),
          note: [sourced(control.source), control.note && names.text(control.note)]
            .filter(note => note !== undefined)
            .join('. '),
        },
      ],
    },
    target && { term: words.event.target, lines: [{ text: names.text(target) }] },
    claims.length > 0 ? { term: words.event.claim, lines: claims } : undefined,
    event.participants.length > 0
      ? {
          term: words.event.participants,
          lines: event.participants.map(({ actor, role }) => ({ text: names.actor(actor), note: role })),
        }
      : undefined,
    ...Object.entries(event.facets).map(([id, value]) => {
      const facet = dataset.facets.get(id);
      const named = facet?.values[value];
      return facet && { term: names.text(facet.name), lines: [{ text: named ? names.text(named) : value }] };
    }),
  ];
  return facts.filter(fact => fact !== undefined);
}
