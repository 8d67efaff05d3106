/** A Plot channel that is in user units already and not put through a scale. */
export const px = <Row>(pick: (row: Row) => number) => ({ value: pick, scale: null });
