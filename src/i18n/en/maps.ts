const theMap = (isNarrow: boolean) => (isNarrow ? 'On a narrow screen, the map' : 'The map');

/** Events that are not on a map: how many of all, what they come to, and why. */
type NotOnMap = {
  /** What they are missing from: the map, or its discs, where it has shades, too. */
  readonly from: 'map' | 'discs';
  readonly n: string;
  readonly all: string;
  /** The word for all. */
  readonly events: string;
  /** Undefined where it is they that are counted. */
  readonly sum: string | undefined;
  readonly isOne: boolean;
  readonly why: readonly string[];
};

/** Words of maps in English. Numbers arrive printed, names and units in the page's language. */
export const maps = {
  /** Words that say what kind of region it is: a map prints the name without them. */
  regionWords:
    /\s+(governorate|province|state|region|district|department|oblast|county|prefecture|municipality|voivodeship|canton|parish|emirate|division)$/i,

  /** A number where room is short: `3–4`, `44+`, and in brackets what a mixed figure bounds. */
  compact: (low: string, high: string | undefined, outer: string | undefined) => {
    const range = high === undefined ? `${low}+` : high === low ? low : `${low}–${high}`;
    return outer === undefined ? range : `${range} (${outer})`;
  },
  /** The lowest figure where there is no room for a range: `18.6k+`. */
  lowest: (n: string, power: 0 | 1 | 2) => `${n}${['', 'k', 'M'][power]}+`,
  /** After the places that a label, or a list, names. */
  andMore: (n: string) => `and ${n} more`,
  orMore: (n: string) => `${n} or more`,
  upTo: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  /** Of rates, which lie between any two numbers. */
  toUnder: (from: string, next: string) => `${from} to under ${next}`,
  under: (next: string) => `under ${next}`,

  legend: {
    zero: 'reported as none',
    lowZero: 'none, by the lowest figure',
    noAttack: (event: string) => `no ${event} reported`,
    noSuchAttack: (event: string) => `no such ${event} reported`,
    noFigure: 'no figure',
    outside: 'outside the data',
    disc: 'lowest figure, by area',
    discCount: 'by area',
    several: 'several places together',
    ring: 'up to the highest',
    ringOuter: 'dead and wounded together',
  },

  counts: 'The map shows counts, not rates: a large region is not worse hit for its size.',
  countsOfCountries: 'The map shows counts, not rates: a large country is not worse hit for its size.',
  byLow: 'The shade follows the lowest figure; the numbers give the range.',
  focused: (what: string) => `The map is framed on the ${what} where this happened, and cuts off the rest.`,
  quantiles: (what: string) =>
    `Each shade has about as many ${what} as the next, as far as equal numbers allow (quantiles).`,
  equalClasses: 'Each shade covers an equal part of the way from the lowest to the highest number.',
  discsOverShades: (unit: string) =>
    `The shade is of the whole ${unit}, with all its places; a disc is of one place.`,
  discPlace: 'A disc stands for a whole town or city, not for a spot in it.',
  mixed: '“Or up to”, and a number in brackets, take in a figure for dead and wounded together.',
  notOnMap: ({ from, n, all, events, sum, isOne, why }: NotOnMap) => {
    const absent =
      from === 'discs' ? `${isOne ? 'has' : 'have'} no disc` : `${isOne ? 'is' : 'are'} not on the map`;
    return `${n} of ${all} ${events}${sum === undefined ? '' : `, ${sum},`} ${absent}: ${why.join(', or ')}.`;
  },
  /** Why events are not on a map, of one or of several. */
  whyNotOnMap: {
    noCoordinates: (isOne: boolean) => (isOne ? 'it has no coordinates' : 'they have no coordinates'),
    outside: (isOne: boolean) =>
      isOne ? 'its coordinates lie outside of it' : 'their coordinates lie outside of it',
    noRegion: (isOne: boolean) =>
      isOne ? 'it has no coordinates on it, and no region' : 'they have no coordinates on it, and no region',
    noCountry: (isOne: boolean) => (isOne ? 'its country is not known' : 'their country is not known'),
    lackingRegion: (isOne: boolean) =>
      isOne ? 'its region is not in these boundaries' : 'their region is not in these boundaries',
    lackingCountry: (isOne: boolean) =>
      isOne ? 'its country is not in these boundaries' : 'their country is not in these boundaries',
  },
  /** Of the folded list of them. */
  notOnMapHead: 'What is not on the map',
  located: (events: string, n: string, all: string) =>
    `Placed by coordinates, as the data names no region: ${n} of ${all} ${events}.`,
  placesTogether: (n: string) => `${n} places`,
  gathered: (n: string, all: string, discs: string) =>
    `${n} of ${all} places lie too close to be told apart and share ${discs} paler discs; the table has each of them.`,
  approximate: (list: string) => `Position approximate: ${list}.`,

  /** What the drawing leaves out, made from what was drawn. */
  sharedSpots: 'Places on the same spot are drawn side by side and share a label.',
  whatIsLabelled: { place: 'places', region: 'regions', country: 'countries' },
  noRoom: (list: string, isNarrow: boolean) => `${theMap(isNarrow)} has no room to label ${list}.`,
  labelsHighest: (n: string, others: string, what: string, isNarrow: boolean) =>
    `${theMap(isNarrow)} labels the ${n} ${what} with the highest figures; the numbers of the other ${others} are in the table only.`,
  labelsSome: (n: string, others: string, what: string, isNarrow: boolean) =>
    `${theMap(isNarrow)} has room to label ${n} ${what}; the numbers of the other ${others} are in the table only.`,
  noLabels: (what: string, isNarrow: boolean) =>
    `${theMap(isNarrow)} has no room to label its ${what}; their numbers are in the table only.`,
  lowestOnly: (short: string, printed: string, isRounded: boolean, isNarrow: boolean) =>
    `${isNarrow ? 'On a narrow screen, a' : 'A'} number such as ${short}, for ${printed}, gives the lowest figure alone${isRounded ? ', rounded down' : ''}.`,
  entry: (label: string, printed: string) => `${label} (${printed})`,
  without: (n: string, all: string, event: string, what: string) =>
    `No ${event} reported in ${n} of ${all} ${what}.`,
  withoutSuch: (n: string, all: string, event: string, what: string) =>
    `No such ${event} in ${n} of ${all} ${what}.`,

  /** What a small map shows, for those who do not see it; `only` and `roughly` are printed below it. */
  small: {
    only: (area: string) => `Somewhere in ${area}: the map shows no more.`,
    roughly: 'The position is approximate.',
    point: (place: string) => `Map: ${place} is marked.`,
    area: (area: string) => `Map: ${area} is shaded.`,
  },

  credit: 'Boundaries: Natural Earth.',
  worldCredit: 'Boundaries: Natural Earth, with changes by Visionscarto.',
  ownCredit: 'Boundaries: supplied by this publication.',
  disclaimer: 'Names and boundaries shown do not imply endorsement or acceptance.',
  /** Of many countries, for all lines in dispute. */
  disputedLines: 'Disputed lines: drawn as in these boundaries.',
  /** Lines in dispute, by the name of the shipped set. */
  disputed: {
    am: 'Nagorno-Karabakh: drawn in Azerbaijan, as in Natural Earth.',
    az: 'Nagorno-Karabakh: drawn in Azerbaijan, as in Natural Earth.',
    cn: 'Aksai Chin, Arunachal Pradesh and Taiwan: drawn as in Natural Earth.',
    cy: 'Northern Cyprus: drawn in Cyprus, as in ISO 3166.',
    'cy.natural-earth': 'Northern Cyprus: drawn apart from Cyprus, as in Natural Earth.',
    eg: 'Halaib Triangle: drawn in Egypt, as in Natural Earth.',
    eh: 'Western Sahara: drawn as in Natural Earth.',
    'eh.western-sahara': 'Western Sahara: drawn whole.',
    ge: 'Abkhazia and South Ossetia: drawn in Georgia, as in Natural Earth.',
    gy: 'Essequibo: drawn in Guyana, as in Natural Earth.',
    il: 'Golan Heights and East Jerusalem: drawn as in Natural Earth.',
    in: 'Kashmir and Arunachal Pradesh: drawn as in Natural Earth.',
    ke: 'Ilemi Triangle: drawn in South Sudan, as in Natural Earth.',
    ma: 'Western Sahara: drawn as in Natural Earth.',
    'ma.western-sahara': 'Western Sahara: drawn apart from Morocco, whole.',
    md: 'Transnistria: drawn in Moldova, as in Natural Earth.',
    pk: 'Kashmir: drawn as in Natural Earth.',
    ps: 'East Jerusalem: drawn in Israel, as in Natural Earth.',
    rs: 'Kosovo: drawn apart from Serbia, as in Natural Earth.',
    ru: 'Crimea: drawn in Ukraine, as in ISO 3166-2.',
    'ru.natural-earth': 'Crimea: drawn in Russia, as in Natural Earth.',
    sd: 'Abyei and the Halaib Triangle: drawn as in Natural Earth.',
    so: 'Somaliland: drawn in Somalia, as in ISO 3166.',
    'so.natural-earth': 'Somaliland: drawn apart from Somalia, as in Natural Earth.',
    ss: 'Abyei and the Ilemi Triangle: drawn as in Natural Earth.',
    sy: 'Golan Heights: drawn as in Natural Earth.',
    ua: 'Crimea: drawn in Ukraine, as in ISO 3166-2.',
    'ua.natural-earth': 'Crimea: drawn in Russia, as in Natural Earth.',
    ve: 'Essequibo: drawn in Guyana, as in Natural Earth.',
    xk: 'Kosovo: drawn apart from Serbia, as in Natural Earth.',
  } as Readonly<Record<string, string>>,
};

export type MapStrings = typeof maps;
