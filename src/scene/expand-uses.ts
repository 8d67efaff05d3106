import { isNode, type SceneChild, type SceneNode } from './node.ts';

const below = (one: SceneNode): SceneNode[] => [one, ...one.children.filter(isNode).flatMap(below)];

/** What a `use` shows, with the attributes of both; those of the `use` win. */
function expanded(use: SceneNode<'use'>, target: SceneNode | undefined): SceneNode {
  const { href, ...own } = use.attributes;
  if (target?.name !== 'path') throw new RangeError(`<use href="#${href}"> refers to no path of the drawing`);
  const { id: _, ...shape } = target.attributes;
  return { ...target, attributes: { ...own, ...shape, ...own } };
}

/**
 * A drawing with what each `use` refers to in its place. Programs that know SVG 1.1 only, Inkscape among them, read
 * `xlink:href` and not `href`; so a picture that is opened elsewhere has neither.
 * @throws RangeError if a `use` refers to nothing in the drawing
 */
export function expandUses(roots: readonly SceneNode[]): SceneNode[] {
  const all = roots.flatMap(below);
  const byId = new Map(
    all.flatMap(one => (one.attributes.id === undefined ? [] : [[one.attributes.id, one]])),
  );
  const used = new Set(all.flatMap(one => (one.name === 'use' ? [byId.get(one.attributes.href)] : [])));
  const put = (child: SceneChild): SceneChild[] => {
    if (!isNode(child)) return [child];
    if (used.has(child)) return [];
    if (child.name === 'use') return [expanded(child, byId.get(child.attributes.href))];
    const children = child.children.flatMap(put);
    return child.name === 'defs' && children.length === 0 ? [] : [{ ...child, children }];
  };
  return roots.flatMap(put).filter(isNode);
}
