export type Coordinates = { readonly lat: number; readonly lon: number };

/** Where a row says that it happened. */
export type PlaceSpec = {
  readonly country?: string | undefined;
  /** ISO 3166-1 code of two letters, where the file has one. */
  readonly countryIso?: string | undefined;
  /** The first division of the country. */
  readonly region?: string | undefined;
  readonly pcode?: string | undefined;
  /** The region's code in a list that nobody named: "04". */
  readonly code?: string | undefined;
  /** Whether the spot is a second division, which may have the name of a town in it. */
  readonly isDistrict?: boolean;
  /** The second division, of a spot that has a name of its own. */
  readonly district?: string | undefined;
  /** The spot itself; left out where only the region or country is known. */
  readonly name?: string | undefined;
  readonly level?: 'admin2' | 'city' | 'town' | 'village' | 'site';
  /** Of the spot itself, never the middle of a region. */
  readonly point?: Coordinates | undefined;
};
