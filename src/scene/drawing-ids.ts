/** Which frames a drawing is for: `both` is shown at every width. */
export type DrawingWidth = 'narrow' | 'wide' | 'both';

/** Ids in a drawing begin with it, as one page has several drawings of a chart. */
const idStart = { narrow: 'n', wide: 'w', both: 'm' } as const satisfies Record<DrawingWidth, string>;

/** An id that is alone among the drawings of a chart. */
export const idIn = (width: DrawingWidth, name: string): string => `${idStart[width]}-${name}`;
