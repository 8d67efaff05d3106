import { someOfAll } from './some-of-all.ts';

/** The one kind of claim that a question means, or `named` where it means several. */
type Kind = 'claimed' | 'attributed' | 'suspected' | 'denied' | 'named';

/** What actors are called by what is said of them. Who is only accused is never called a claimant. */
export const claimants = {
  /** What the rows are. */
  by: {
    claimed: 'claimant',
    attributed: 'actor it is attributed to',
    suspected: 'suspected actor',
    denied: 'actor that denies it',
    named: 'actor named',
  },
  /** The head of a column of actors. */
  column: {
    claimed: 'Claimed by',
    attributed: 'Attributed to',
    suspected: 'Suspected',
    denied: 'Denied by',
    named: 'Actors named',
  },
  filter: {
    claimed: (actors: string) => `claimed by ${actors}`,
    attributed: (actors: string) => `attributed to ${actors}`,
    suspected: (actors: string) => `${actors} suspected`,
    denied: (actors: string) => `denied by ${actors}`,
    named: (actors: string) => `${actors} named`,
  },
  /** The value `no-claim` alone, and every other. */
  someone: {
    claimed: { is: 'claimed by nobody', not: 'only those claimed' },
    attributed: { is: 'attributed to nobody', not: 'only those attributed to somebody' },
    suspected: { is: 'without a suspect', not: 'only those with a suspect' },
    denied: { is: 'denied by nobody', not: 'only those denied' },
    named: { is: 'without an actor named', not: 'only those with an actor named' },
  },
  /** Events by the kind of claim alone, whoever it names. */
  kinds: { claimed: 'claimed', attributed: 'attributed', suspected: 'with a suspect', denied: 'denied' },
  /** Several of them, as the measure that counts actors. */
  counted: {
    claimed: 'claimants',
    attributed: 'actors named as responsible',
    suspected: 'suspected actors',
    denied: 'actors that deny it',
    named: 'actors named',
  },
  /** The counting rule. */
  rule: {
    claimed: (events: string) =>
      `A claimant counts once, however many ${events} it claimed; what is only attributed or suspected is left out.`,
    attributed: (events: string) =>
      `An actor counts once, however many ${events} are attributed to it; what it claimed itself is left out.`,
    suspected: (events: string) =>
      `An actor counts once, however many ${events} it is suspected of; what it claimed itself is left out.`,
    denied: (events: string) => `An actor counts once, however many ${events} it denies.`,
    named: (events: string) => `An actor counts once, however many ${events} name it.`,
  },
} satisfies Record<string, Readonly<Partial<Record<Kind, unknown>>>>;

/** What an event may have several of, besides actors. */
const severalThings = {
  weapon: 'weapons',
  sex: 'sexes',
  age: 'age groups',
  role: 'roles',
  cause: 'causes',
} as const;

/** Of a stack: what several actors claim, or take part in, is a segment of its own, and so are sets of weapons. */
const ofSeveral = (
  n: string,
  all: string,
  events: string,
  things: string,
  names: readonly string[],
): string => {
  const listed = names.length === 0 ? '' : ` (${names.join('; ')})`;
  const [have, are] = n === '1' ? ['has', 'is'] : ['have', 'are'];
  return `${someOfAll(n, all, events)} ${have} several ${things}${listed}, and ${are} counted apart from those with one.`;
};

/** Words of stacks: events of several, and more series than colours. */
export const stacked = {
  severalThings,
  ofSeveral,
  othersTogether: (shown: string, others: string) =>
    `The ${shown} largest have a colour each; the other ${others} are together as “others”, and apart in the table.`,
} as const;
