/** From one place of a chart to another, at the same number or between the same two. */
type Stretch = { readonly from: number; readonly to: number; readonly numbers: string };

/** Whether two lines of a chart have the same numbers over some of the same time, so that they lie on each other. */
export function shareCourse(lines: readonly (readonly Stretch[])[]): boolean {
  const found = new Map<string, { readonly line: number; readonly from: number; readonly to: number }[]>();
  for (const [line, stretches] of lines.entries())
    for (const { from, to, numbers } of stretches) {
      const others = found.get(numbers);
      if (others?.some(other => other.line !== line && other.from < to && other.to > from)) return true;
      if (others === undefined) found.set(numbers, [{ line, from, to }]);
      else others.push({ line, from, to });
    }
  return false;
}
