/** A hashtag of a column, its attributes in the order of the file. */
export type HxlTag = { readonly bare: string; readonly name: string; readonly attributes: readonly string[] };

const pattern = /^\s*#[a-z]\w*(?:\s*\+\s*[a-z]\w*)*\s*$/i;

/** The hashtag of a cell of the row of tags; undefined where it is none. */
export function parseHxlTag(typed: string): HxlTag | undefined {
  if (!pattern.test(typed)) return undefined;
  const bare = typed.replace(/\s/g, '').toLowerCase();
  const [name = '', ...attributes] = bare.slice(1).split('+');
  return { bare, name, attributes };
}
