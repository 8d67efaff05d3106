/** The rules of a picture's dark style sheet: declaration by class. */
function darkRules(svg: string): ReadonlyMap<string, { readonly property: string; readonly value: string }> {
  const [, rules = ''] =
    /<style>@media screen and \(prefers-color-scheme:dark\)\{((?:\.[\w-]+ \.c\d+\{[^}]*\})*)\}<\/style>/.exec(
      svg,
    ) ?? [];
  return new Map(
    [...rules.matchAll(/\.(c\d+)\{(fill|stroke):([^}]+)\}/g)].map(
      ([, name = '', property = '', value = '']) => [name, { property, value }],
    ),
  );
}

/** A picture as a browser shows it to readers whose system is dark: its classes as attributes. */
export function inDark(svg: string): string {
  const rules = darkRules(svg);
  return svg.replace(/<(\w+) class="([^"]+)"([^>]*)>/g, (_, name: string, classes: string, rest: string) => {
    const dark = classes.split(' ').flatMap(one => rules.get(one) ?? []);
    const attributes = dark.reduce(
      (text, { property, value }) =>
        text.replace(new RegExp(` ${property}="[^"]*"`), ` ${property}="${value}"`),
      rest,
    );
    return `<${name} class="${classes}"${attributes}>`;
  });
}
