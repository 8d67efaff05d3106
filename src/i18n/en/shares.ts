/** Words of bars to 100 per cent. */
export const shares = {
  measure: (line: string) => `${line}, as shares in per cent`,
  percent: (n: string) => `${n}%`,
  span: (low: string, high: string) => `${low}–${high}%`,
  under: (n: string) => `under ${n}%`,
  over: (n: string) => `over ${n}%`,
  of: (part: string, whole: string) => `${part} of ${whole}`,
  printed: (percent: string, base: string) => `${percent} (${base})`,
  none: 'no share',
  column: 'Share',
  rule: 'Each share is printed with the two numbers that it is made of. Where these are ranges, the lowest share takes the lowest figure of the part and the highest of the rest, the highest the other way round.',
};
