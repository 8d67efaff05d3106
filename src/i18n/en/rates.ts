/** Words of rates in English. Numbers arrive printed. */
export const rates = {
  /** What is counted, of a rate: "People reported killed per 100,000 inhabitants". */
  name: (measure: string, per: string) => `${measure} per ${per} inhabitants`,
  /** A rate of a few, which a note explains. */
  few: (rate: string) => `${rate}*`,
  fewNote: (n: string) => `*\u00a0Fewer than ${n}: a rate of so few can change greatly by chance.`,
  /** @param populations of which years; @param source who published them. */
  note: (per: string, years: string, isOne: boolean, source: string, span: string) =>
    `Rates are per ${per} inhabitants, by the ${isOne ? 'population' : 'populations'} of ${years} (${source}), and ${span}.`,
  span: {
    whole: 'for the whole period, not for a year',
    day: 'for each day, not for a year',
    week: 'for each week, not for a year',
    month: 'for each month, not for a year',
    quarter: 'for each quarter, not for a year',
    year: 'for each year',
  },
  ofShown: (what: string) => `The rate of all is that of the ${what} shown, taken together.`,
  unplaced: {
    region: (n: string, events: string) => `In no rate, as the data name no region: ${n} ${events}.`,
    country: (n: string, events: string) => `In no rate, as the data name no country: ${n} ${events}.`,
  },
  counted: (printed: string, population: string) => `${printed} in a population of ${population}.`,
  column: { population: 'Population' },
  /** Which regions are darker: of a map of rates. */
  byLow: 'The shade follows the lowest rate; the numbers give the range.',
};
