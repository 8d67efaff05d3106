import type { StatedField, StatedWord } from '../../grammar/stated-people.ts';
import { filters } from './filters.ts';

type Stated = { readonly [Field in StatedField]?: StatedWord };

const nouns: Readonly<Record<string, string>> = {
  'female child': 'girls',
  'male child': 'boys',
  'female adult': 'women',
  'male adult': 'men',
  'female elderly': 'elderly women',
  'male elderly': 'elderly men',
  female: 'women and girls',
  male: 'men and boys',
  child: 'children',
  adult: 'adults',
  elderly: 'elderly people',
};

const causes: Readonly<Record<string, string>> = {
  'heavy-weapons': 'heavy weapons and explosive munitions',
  'planted-explosives': 'planted explosives and unexploded ordnance',
  'small-arms': 'small arms and light weapons',
  incendiary: 'incendiary weapons',
  cbrn: 'chemical, biological, radiological or nuclear weapons',
  electromagnetic: 'electromagnetic weapons',
  'less-lethal': 'less lethal weapons',
  deprivation: 'deprivation of what people need to survive',
  accident: 'accidents related to the conflict',
  'other-means': 'objects and other means',
  'several-weapons': 'several kinds of weapons',
};

const byCause = (cause: StatedWord): string =>
  cause === 'accident' ? `in ${causes[cause]}` : `by ${causes[cause] ?? cause}`;

/** `civilian women`; `boys (combatants)`; `military`. */
function whoTheyAre({ sex, age, role }: Stated): string | undefined {
  const noun = nouns[[sex, age].filter(Boolean).join(' ')];
  const inRole = role && (filters.roles[role] ?? role);
  if (noun === undefined || inRole === undefined) return noun ?? inRole;
  return role === 'civilian' ? `civilian ${noun}` : `${noun} (${inRole})`;
}

/** The words for what sources state of people. */
export const statedPeople = {
  /** Labels of rows. */
  labels: {
    sex: { female: 'female', male: 'male' },
    age: { child: 'children', adult: 'adults', elderly: 'elderly people' },
    role: filters.roles,
    cause: causes,
  } satisfies Record<StatedField, Readonly<Record<string, string>>>,
  /** The people of whom all of it holds; their actors are named. */
  called: ({ cause, ...stated }: Stated, actors: readonly string[]): string => {
    const named = actors.join(' and ');
    const who = whoTheyAre(stated);
    const base = who !== undefined && named !== '' ? `${who} (${named})` : (who ?? named);
    if (cause === undefined) return base;
    return base === '' ? byCause(cause) : `${base}, ${byCause(cause)}`;
  },
  /** What holds of the numbers of a chart by one of these fields. */
  ofStated: (field: StatedField, word: string) =>
    `Only those whose ${field === 'cause' ? 'cause of death or injury' : word} a source states are in a row of their own; all others are “not stated”, which is neither a guess nor zero.`,
};
