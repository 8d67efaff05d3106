import { isElement, type SvgElement } from './svg-tree.ts';

const below = (one: SvgElement): SvgElement[] => [one, ...one.children.filter(isElement).flatMap(below)];

/**
 * Puts what each `use` refers to in its place. Programs that know SVG 1.1 only, Inkscape among them, read `xlink:href`
 * and not `href`; so a picture that is opened elsewhere has neither.
 * @param root it is changed
 * @throws RangeError if a `use` refers to nothing in the drawing
 */
export function expandUses(root: SvgElement): void {
  const all = below(root);
  const byId = new Map(all.map(one => [one.attributes.get('id'), one] as const));
  const used = new Set<SvgElement>();
  for (const use of all.filter(({ name }) => name === 'use')) {
    const href = use.attributes.get('href') ?? '';
    const target = byId.get(href.slice(1));
    if (target === undefined) throw new RangeError(`<use href="${href}"> refers to nothing in the drawing`);
    used.add(target);
    use.name = target.name;
    use.attributes.delete('href');
    for (const [key, value] of target.attributes) {
      if (key !== 'id' && !use.attributes.has(key)) use.attributes.set(key, value);
    }
  }
  for (const parent of all) {
    parent.children = parent.children.filter(child => !isElement(child) || !used.has(child));
  }
  for (const parent of all) {
    const isEmptyDefs = (one: SvgElement) => one.name === 'defs' && one.children.length === 0;
    parent.children = parent.children.filter(child => !isElement(child) || !isEmptyDefs(child));
  }
}
