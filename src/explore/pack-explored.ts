import type { Figure } from '../dataset/trusted.ts';
import type {
  Account,
  Actor,
  Dataset,
  Event,
  Facet,
  Figures,
  Part,
  PartOfFigure,
  Place,
  Source,
  Statement,
  Weapon,
} from '../dataset/types.ts';

/** A figure as it was typed. Most are numbers. */
export type PackedFigure = number | string;

export type PackedFigures = { readonly [Measure in keyof Figures]?: PackedFigure };

export type PackedPartOf = Omit<PartOfFigure, 'figures' | 'of'> & {
  readonly figures?: PackedFigures;
  readonly of?: readonly PackedPartOf[];
};

/** What is absent is as the format has it: current, of the dataset's document, with an id made of its event's. */
export type PackedAccount = Pick<Account, 'source' | 'published' | 'until' | 'supersedes' | 'cumulative'> &
  Pick<Account, 'attackers' | 'claim' | 'overtaken' | 'in'> & {
    readonly id?: string;
    readonly status?: Account['status'];
    readonly figures?: PackedFigures;
    readonly of?: readonly PackedPartOf[];
  };

export type PackedPart = Pick<Part, 'weapon' | 'source'> & {
  readonly devices?: number;
  readonly killed?: PackedFigure;
  readonly injured?: PackedFigure;
};

export type PackedEvent = Pick<
  Event,
  'id' | 'title' | 'date' | 'dateEnd' | 'time' | 'place' | 'assessment'
> & {
  readonly timePrecision?: Event['timePrecision'];
  readonly control?: string;
  readonly participants?: Event['participants'];
  readonly facets?: Event['facets'];
  readonly claims?: Event['claims'];
  /** Absent where it is one of which nothing is said. */
  readonly parts?: readonly PackedPart[];
  readonly accounts: readonly PackedAccount[];
};

type Header = Pick<
  Dataset,
  | ('id' | 'title' | 'version' | 'updated' | 'language' | 'timezone' | 'killedMeans' | 'compiler')
  | ('document' | 'units' | 'countries' | 'licence' | 'populations' | 'breaks')
>;

/**
 * What a browser must have of a dataset to answer any question about it as `ask` does: all that a sum, a remark or a
 * name rests on, as JSON. Quotations, notes, addresses and the like are left out.
 */
export type PackedDataset = {
  readonly header: Header;
  readonly sources: readonly Pick<
    Source,
    'id' | 'kind' | 'name' | 'short' | 'aliases' | 'party' | 'partOf'
  >[];
  readonly actors: readonly Omit<Actor, 'note'>[];
  readonly places: readonly Omit<Place, 'basis' | 'checked' | 'lat' | 'lon'>[];
  readonly weapons: readonly Weapon[];
  readonly facets: readonly Facet[];
  readonly events: readonly PackedEvent[];
  readonly statements: readonly (PackedAccount & Pick<Statement, 'id' | 'covers'>)[];
};

/** A list where it holds anything. */
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function packFigure({ typed }: Figure): PackedFigure {
  const n = Number(typed);
  return String(n) === typed ? n : typed;
}

function packFigures(figures: Figures): PackedFigures | undefined {
  const given = Object.entries(figures).map(([measure, figure]) => [measure, packFigure(figure)] as const);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

const packPartOf = ({ figures, of, ...plain }: PartOfFigure): PackedPartOf => ({
  ...plain,
  ...present({ figures: packFigures(figures), of: some(of.map(packPartOf)) }),
});

/** The same object without the fields that are undefined: JSON has none, and types say that they are absent. */
function present<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}

/** @param made the id that the account has where nobody typed one. */
function packAccount(account: Account, made: string, document: string | undefined): PackedAccount {
  const { id, source, status, figures, of, in: read } = account;
  const { published, until, supersedes, cumulative, attackers, claim, overtaken } = account;
  return {
    source,
    ...present({
      id: id === made ? undefined : id,
      status: status === 'current' ? undefined : status,
      in: read === document ? undefined : read,
      figures: packFigures(figures),
      of: some(of.map(packPartOf)),
      ...{ published, until, supersedes, cumulative, attackers, claim, overtaken },
    }),
  };
}

const packPart = ({ weapon, source, devices, killed, injured }: Part): PackedPart =>
  present({
    weapon,
    source,
    devices: devices === 1 ? undefined : devices,
    killed: killed && packFigure(killed),
    injured: injured && packFigure(injured),
  });

function packParts(parts: readonly Part[]): readonly PackedPart[] | undefined {
  const packed = parts.map(packPart);
  const isPlain = packed.length === 1 && Object.keys(packed[0] ?? {}).length === 0;
  return isPlain ? undefined : packed;
}

function packEvent(event: Event, document: string | undefined): PackedEvent {
  const { id, title, date, dateEnd, time, timePrecision, place, control, participants } = event;
  const { facets, claims, parts, accounts, assessment } = event;
  const { note: _note, ...assessed } = assessment ?? { note: undefined };
  return {
    id,
    date,
    place,
    accounts: accounts.map((account, i) => packAccount(account, `${id}-${i + 1}`, document)),
    ...present({
      ...{ title, dateEnd, time },
      timePrecision: timePrecision === 'day' ? undefined : timePrecision,
      control: control?.by,
      participants: some(participants),
      facets: Object.keys(facets).length === 0 ? undefined : facets,
      claims: some(claims),
      parts: packParts(parts),
      assessment: 'status' in assessed ? assessed : undefined,
    }),
  };
}

export function packExplored(dataset: Dataset): PackedDataset {
  const { id, title, version, updated, language, timezone, killedMeans, units, document } = dataset;
  const { compiler, countries, licence, populations, breaks } = dataset;
  return {
    header: {
      ...{ id, title, version, updated, language, timezone, killedMeans, units },
      ...present({ document, compiler, countries, licence, populations, breaks }),
    },
    sources: [...dataset.sources.values()].map(({ id, kind, name, short, aliases, party, partOf }) => ({
      ...{ id, kind, name, aliases },
      ...present({ short, party, partOf }),
    })),
    actors: [...dataset.actors.values()].map(({ note: _note, ...actor }) => actor),
    places: [...dataset.places.values()].map(
      ({ basis: _basis, checked: _checked, lat: _lat, lon: _lon, ...place }) => place,
    ),
    weapons: [...dataset.weapons.values()],
    facets: [...dataset.facets.values()],
    events: [...dataset.events.values()].map(event => packEvent(event, document)),
    statements: [...dataset.statements.values()].map(statement => ({
      ...packAccount(statement, '', document),
      id: statement.id,
      covers: statement.covers,
    })),
  };
}
