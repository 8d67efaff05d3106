import { parseFigure } from '../dataset/parse-figure.ts';
import { createShare, noEntries, type Share } from '../dataset/shared-values.ts';
import type { Account, Dataset, Event, Figures, Part, PartOfFigure } from '../dataset/types.ts';
import type {
  PackedAccount,
  PackedDataset,
  PackedEvent,
  PackedFigures,
  PackedPart,
  PackedPartOf,
} from './pack-explored.ts';

const noFigures: Figures = Object.freeze({});
const saysNothing: Account['says'] = Object.freeze({});
const noFacets: Event['facets'] = Object.freeze({});

/** What most events have in common is in memory once. */
type Common = {
  readonly document: string | undefined;
  readonly figures: Share<Figures>;
  readonly parts: Share<readonly Part[]>;
};

function unpackFigures(packed: PackedFigures | undefined, { figures }: Common): Figures {
  if (packed === undefined) return noFigures;
  return figures(JSON.stringify(packed), () =>
    Object.fromEntries(
      Object.entries(packed).flatMap(([measure, typed]) => {
        const figure = parseFigure(typed);
        return figure === undefined ? [] : [[measure, figure]];
      }),
    ),
  );
}

const unpackPartOf = ({ figures, of = [], ...plain }: PackedPartOf, common: Common): PartOfFigure => ({
  ...plain,
  figures: unpackFigures(figures, common),
  of: of.map(part => unpackPartOf(part, common)),
});

/** @param made the id that the account has where nobody typed one. */
function unpackAccount(packed: PackedAccount, made: string, common: Common): Account {
  const { id = made, status = 'current', figures, of, in: read = common.document, ...plain } = packed;
  return {
    ...plain,
    id,
    status,
    ...(read !== undefined && { in: read }),
    via: noEntries,
    says: saysNothing,
    figures: unpackFigures(figures, common),
    of: of === undefined ? noEntries : of.map(part => unpackPartOf(part, common)),
  };
}

function unpackParts(packed: readonly PackedPart[] = [{}], { parts }: Common): readonly Part[] {
  return parts(JSON.stringify(packed), () =>
    packed.map(({ weapon, source, devices = 1, killed, injured }, i) => {
      const [dead, hurt] = [parseFigure(killed), parseFigure(injured)];
      return {
        id: `${i + 1}`,
        devices,
        ...(weapon !== undefined && { weapon }),
        ...(source !== undefined && { source }),
        ...(dead !== undefined && { killed: dead }),
        ...(hurt !== undefined && { injured: hurt }),
      };
    }),
  );
}

function unpackEvent(packed: PackedEvent, common: Common): Event {
  const {
    id,
    timePrecision = 'day',
    control,
    participants,
    facets,
    claims,
    parts,
    accounts,
    ...plain
  } = packed;
  return {
    ...plain,
    id,
    timePrecision,
    precision: 'unknown',
    ...(control !== undefined && { control: { by: control } }),
    participants: participants ?? noEntries,
    facets: facets ?? noFacets,
    claims: claims ?? noEntries,
    parts: unpackParts(parts, common),
    accounts: accounts.map((account, i) => unpackAccount(account, `${id}-${i + 1}`, common)),
  };
}

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map(entry => [entry.id, entry]));

/** The dataset again, as far as questions and names rest on it. The data have passed every check before they were packed. */
export function unpackExplored({
  header,
  sources,
  places,
  events,
  statements,
  ...registries
}: PackedDataset): Dataset {
  const common = {
    document: header.document,
    figures: createShare<Figures>(),
    parts: createShare<readonly Part[]>(),
  };
  return {
    ...header,
    file: '',
    hash: '',
    original: '',
    notes: noEntries,
    sources: byId(sources),
    actors: byId(registries.actors),
    places: byId(places),
    weapons: byId(registries.weapons),
    facets: byId(registries.facets),
    events: byId(events.map(event => unpackEvent(event, common))),
    statements: byId(
      statements.map(({ covers, ...statement }) => ({
        ...unpackAccount(statement, statement.id, common),
        covers,
      })),
    ),
    merged: new Map(),
    facts: new Map(),
    revisions: noEntries,
    accepted: noEntries,
  };
}
