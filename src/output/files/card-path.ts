import type { CardOf } from './types.ts';

const folders = { report: 'reports', chart: 'charts', dataset: 'data' } as const;

/** Where a card is in the site's folder. */
export const cardFile = (of: CardOf): string => `cards/${cardPath(of)}.png`;

/** Where a card is below `/cards/`, without its ending. */
export const cardPath = (of: CardOf): string =>
  of.kind === 'site' ? 'site' : `${folders[of.kind]}/${of.id}`;
