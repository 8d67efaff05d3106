/** What a question is narrowed to, as words of the line that says what is measured. */
export const filters = {
  /** Filters, in the line that says what is measured: "in Homs", "not claimed by ISIL". */
  filter: {
    place: (values: string) => `in ${values}`,
    region: (values: string) => `in ${values}`,
    country: (values: string) => `in ${values}`,
    source: (values: string) => `according to ${values}`,
    who: (values: string) => `${values} only`,
    event: (values: string) => values,
    participant: (values: string) => `involving ${values}`,
    'with-participant': (values: string) => `involving ${values}`,
    'as-of': (moment: string) => `as known on ${moment}`,
  },
  /** Filters whose values do not tell by themselves what they are: "secondary school (kind of school)". */
  filterIs: (values: string, word: string) => `${values} (${word})`,
  filterNot: (phrase: string) => `not ${phrase}`,
  filterWord: {
    weapon: 'weapon',
    with: 'weapon used',
    status: 'assessment',
    control: 'holding the place',
    participant: 'participants',
    'with-participant': 'participants',
    pair: 'participants',
    place: 'place',
    country: 'country',
  },
  roles: {
    civilian: 'civilians',
    military: 'military',
    'security-force': 'security forces',
    combatant: 'combatants',
    attacker: 'attackers',
    other: 'others',
  } as Readonly<Record<string, string>>,
};
