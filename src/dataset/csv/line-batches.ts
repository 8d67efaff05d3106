/** So many lines become one text: each is then short-lived. */
const linesAtOnce = 500;

/** Takes the lines of a long text one after another. */
export function openLines(): { readonly add: (line: string) => void; readonly text: () => string } {
  const texts: string[] = [];
  let lines: string[] = [];
  return {
    add(line) {
      lines.push(line);
      if (lines.length < linesAtOnce) return;
      texts.push(lines.join(''));
      lines = [];
    },
    text: () => [...texts, ...lines].join(''),
  };
}
