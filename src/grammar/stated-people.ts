/**
 * What a source may state of the people of a figure, besides who they are, with the words for it: the sex, the age group,
 * the status and the cause of death of SDG indicator 16.1.2. Each word is in one list only. What is not stated has no
 * word here.
 */
export const statedFields = {
  sex: ['female', 'male'],
  age: ['child', 'adult', 'elderly'],
  role: ['civilian', 'military', 'security-force', 'combatant', 'attacker', 'other'],
  cause: [
    ...(['heavy-weapons', 'planted-explosives', 'small-arms', 'incendiary', 'cbrn'] as const),
    ...(['electromagnetic', 'less-lethal', 'deprivation', 'accident', 'other-means'] as const),
    'several-weapons',
  ],
} as const;

export type StatedField = keyof typeof statedFields;
export type StatedWord = (typeof statedFields)[StatedField][number];

export const statedFieldNames = ['sex', 'age', 'role', 'cause'] as const satisfies readonly StatedField[];

export const isStatedField = (word: string): word is StatedField =>
  statedFieldNames.some(field => field === word);

/** The field that a word is a value of; undefined for any other word. */
export const fieldOfWord = (word: string): StatedField | undefined =>
  statedFieldNames.find(field => statedFields[field].some(value => value === word));

export const statedWords: readonly StatedWord[] = statedFieldNames.flatMap(field => [...statedFields[field]]);

/** Words that people are usually called by, and what to write in a question. They are only in hints. */
const usualWords: Readonly<Record<string, string>> = {
  woman: 'female+adult',
  women: 'female+adult',
  girl: 'female+child',
  man: 'male+adult',
  men: 'male+adult',
  boy: 'male+child',
  children: 'child',
  minor: 'child',
  kid: 'child',
  infant: 'child',
  old: 'elderly',
  soldier: 'military',
  fighter: 'combatant',
};

/** What to write for a word that people are usually called by, singular or plural. */
export function peopleMeantBy(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase();
  for (const word of [plain, plain.replace(/s$/, '')])
    if (Object.hasOwn(usualWords, word)) return usualWords[word];
  return undefined;
}
