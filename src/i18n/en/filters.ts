/** A filter as words, and the same filter with a `!`. */
type Phrase = {
  readonly is: (values: string) => string;
  readonly not: (values: string) => string;
};

const inPlaces: Phrase = { is: values => `in ${values}`, not: values => `outside ${values}` };
const involving: Phrase = {
  is: values => `involving ${values}`,
  not: values => `not involving ${values}`,
};
/** Values that do not tell by themselves what they are. */
const labelled = (word: string): Phrase => ({
  is: values => `${word}: ${values}`,
  not: values => `${word}: not ${values}`,
});
/** Whether it is stated at all. */
const stated = (word: string) => ({ is: `${word} not stated`, not: `${word} stated` });

/** What a question is narrowed to, as words of the line that says what is measured: as an editor would write them. */
export const filters = {
  filter: {
    place: inPlaces,
    region: inPlaces,
    country: inPlaces,
    source: {
      is: values => `according to ${values}`,
      not: values => `without the figures of ${values}`,
    },
    /** Never with a `!`: such a question is refused. */
    'without-source': {
      is: values => `leaving out what ${values} said`,
      not: values => `with what ${values} said alone`,
    },
    who: { is: values => `${values} only`, not: values => `without ${values}` },
    event: { is: values => values, not: values => `without ${values}` },
    participant: involving,
    'with-participant': involving,
    pair: labelled('participants'),
    weapon: labelled('weapon'),
    with: { is: values => `${values} used`, not: values => `${values} not used` },
    status: { is: values => `assessed as ${values}`, not: values => `not assessed as ${values}` },
    control: {
      is: values => `in places held by ${values}`,
      not: values => `outside places held by ${values}`,
    },
  } satisfies Record<string, Phrase>,
  /** A category of the newsroom's own: "kind of school: secondary school". */
  filterOf: labelled,
  /** The value `not-stated` alone. */
  filterStated: {
    place: stated('place'),
    country: stated('country'),
    weapon: stated('weapon'),
    with: stated('weapon'),
    control: stated('who held the place'),
    participant: stated('participants'),
    'with-participant': stated('participants'),
    pair: stated('participants'),
  } satisfies Record<string, Record<keyof Phrase, string>>,
  filterStatedOf: stated,
  /** Every source that is one, as a value of what is left out. */
  parties: 'parties to the conflict',
  /** Of whom only sources spoke that are left out. */
  unheard: (n: string, events: string) =>
    `Not counted: ${n} ${events} of which only sources speak that are left out.`,
  asOf: (moment: string) => `as known on ${moment}`,
  filterNot: (phrase: string) => `not ${phrase}`,
  roles: {
    civilian: 'civilians',
    military: 'military',
    'security-force': 'security forces',
    combatant: 'combatants',
    attacker: 'attackers',
    other: 'others',
  } as Readonly<Record<string, string>>,
  /** What `as-of=` leaves out. */
  undated: (n: string, isOne: boolean) =>
    isOne
      ? 'Not counted: one account of which it is not known whether it held at that time.'
      : `Not counted: ${n} accounts of which it is not known whether they held at that time.`,
};
