import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';

/** Wound for d3-geo: the outside lies to the left of a ring's direction. */
export type UnitShape = Feature<Polygon | MultiPolygon>;

/** A region as it is found: by its codes and names. */
export type NamedUnit = {
  /** Unique in its set: Natural Earth's `adm1_code` for the shipped ones, as ISO codes repeat there. */
  readonly key: string;
  /** ISO 3166-2. */
  readonly iso?: string;
  /** The country that it is in, or is: `sy`. The same name is a region in several. */
  readonly country: string;
  /** OCHA's code. */
  readonly pcode?: string;
  /** By BCP 47 tag. */
  readonly name: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
};

/** One region of a boundary set: a governorate, a province. */
export type Unit = NamedUnit & { readonly shape: UnitShape };

/** A country's regions and its surroundings, read, checked and decoded. */
export type Boundaries = {
  /**
   * `sy`: the country's ISO 3166-1 code in small letters, with a worldview where its lines differ (`ua.natural-earth`);
   * several joined by plus signs (`iq+sy`); `world`, whose units are countries; or some of these (`world+iq+sy`).
   */
  readonly name: string;
  /** The countries that several are of; undefined for one country, and for the whole world. */
  readonly members?: readonly Pick<Boundaries, 'name' | 'shipped'>[];
  /** What its units are called in English, `governorate`; undefined where no one word is right. */
  readonly kind?: string;
  /** Path of the file, relative to the project's root; several are joined by commas. */
  readonly file: string;
  /** Whether the set came with Sourceline (Natural Earth); else it is the newsroom's own. */
  readonly shipped: boolean;
  /** SHA-256 of the file's bytes, hex: equal hashes draw equally. */
  readonly hash: string;
  readonly units: readonly Unit[];
  /** All units in one. */
  readonly land: MultiPolygon;
  /** The countries around, clipped; empty if the file has none. */
  readonly context: readonly UnitShape[];
  /** All of them in one. */
  readonly contextLand: MultiPolygon;
  /** Borders that two units share, each once. */
  readonly borders: MultiLineString;
  /** Borders between the countries around. */
  readonly contextBorders: MultiLineString;
};
