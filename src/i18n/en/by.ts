/** What the rows of a question are, as words of a sentence. */
export const by = {
  place: 'place',
  country: 'country',
  weapon: 'weapon',
  control: 'who held the place',
  source: 'source',
  participant: 'participant',
  pair: 'pair of participants',
  sex: 'sex',
  age: 'age group',
  role: 'role',
  cause: 'cause',
  event: (event: string) => event,
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
