/** Words of shares, in bars to 100 per cent, stacks, tables and answers. */
export const shares = {
  measure: (line: string) => `${line}, as shares in per cent`,
  percent: (n: string) => `${n}%`,
  span: (low: string, high: string) => `${low}–${high}%`,
  under: (n: string) => `under ${n}%`,
  over: (n: string) => `over ${n}%`,
  of: (part: string, whole: string) => `${part} of ${whole}`,
  base: (whole: string) => `of ${whole}`,
  printed: (percent: string, base: string) => `${percent} (${base})`,
  none: 'no share',
  column: 'Share',
  whole: 'Of',
  open: 'between the lowest and the highest shares',
  stackRule:
    'Each bar is the whole of its row. Where figures are ranges, a part is as long as its lowest share, which takes the lowest figure of the part and the highest of the rest; what is left over at the end is in one part or another, as the sources differ.',
  rule: 'Each share is printed with the two numbers that it is made of. Where these are ranges, the lowest share takes the lowest figure of the part and the highest of the rest, the highest the other way round.',
};
