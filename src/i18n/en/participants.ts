/** Of actors that take part. What they did is said by claims alone, and never here. */
export const participants = {
  /** The counting rule. */
  rule: (events: string) =>
    `A participant counts once, however many ${events} name it as one, and whatever its part in them.`,
  /** What the rows of a chart are. */
  ofWhole: (events: string) =>
    `Figures are those of whole ${events}: that an actor is a participant says neither who attacked nor who was killed.`,
};
