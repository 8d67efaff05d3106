import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Image, ImageReference, Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanSvg } from './clean-svg.ts';
import { type Origin, spanOf } from './origin.ts';
import { afterLabel } from './read-words.ts';
import { readLine } from './render-line.ts';
import type { HeldBlock, Scope } from './scope.ts';

/** Whether a file is an SVG; what of it is not published is told. */
function checkSvg(full: string, target: string, offset: number, faults: Scope['faults']): boolean {
  const clean = cleanSvg(new TextDecoder().decode(readFileSync(full)));
  if (clean === undefined) {
    const fix = 'Save it as an SVG again, or use another picture.';
    faults.add('prose/no-image', offset, `"${target}" is not an SVG.`, fix);
    return false;
  }
  if (clean.removed.length > 0) {
    const what = `Parts of "${target}" are not published: ${clean.removed.slice(0, 8).join(', ')}${clean.removed.length > 8 ? ' …' : ''}.`;
    const fix =
      'Look at the picture in the page. To be rid of this warning, save the SVG without these parts.';
    faults.add('prose/svg-parts', offset, what, fix);
  }
  return true;
}

const pictures = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/**
 * The path from the project's root of a picture named from a Markdown file; undefined with the fault reported.
 * Pictures lie in the folder of the content, where the build looks for them.
 */
export function findPicture(
  src: string,
  offset: number,
  { file, context, faults }: Scope,
): string | undefined {
  const refuse = (
    what: string,
    fix: string,
    rule: 'prose/no-image' | 'prose/remote-image' = 'prose/no-image',
  ) => {
    faults.add(rule, offset, what, fix);
    return undefined;
  };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    const what = `"${src}" is not a file of this project: a reader's browser would ask a third party.`;
    return refuse(what, 'Put the picture beside the report, if its licence allows it.', 'prose/remote-image');
  }
  let path: string;
  try {
    path = decodeURI(src);
  } catch {
    return refuse(
      `"${src}" is no path.`,
      'Write the path of the file from here, with %25 for a per cent sign.',
    );
  }
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  const content = `${file.split('/')[0]}/`;
  if (src.startsWith('/') || !target.startsWith(content)) {
    return refuse(
      `"${src}" is not below ${content}.`,
      'Put the picture beside the report, and write its path from there.',
    );
  }
  if (!pictures.test(target)) {
    return refuse(
      `"${src}" is no picture that the site can show.`,
      'Use a .jpg, .png, .webp, .avif, .gif or .svg file.',
    );
  }
  const full = join(context.root, target);
  if (existsSync(full) && statSync(full).isFile())
    return /\.svg$/i.test(target) && !checkSvg(full, target, offset, faults) ? undefined : target;
  return refuse(
    `There is no file "${target}".`,
    'Put it there, or mend the path; it is read from the Markdown file.',
  );
}

type Picture = Image | ImageReference;

const isPicture = (node: Nodes): node is Picture => node.type === 'image' || node.type === 'imageReference';
const isBlank = (node: Nodes): boolean =>
  (node.type === 'text' && node.value.trim() === '') || node.type === 'break';

function readPicture(node: Picture, tree: Root, origin: Origin, scope: Scope): HeldBlock | undefined {
  const { start } = spanOf(node);
  const offset = origin.place(start);
  let source: { url: string; title?: string | null | undefined } | undefined =
    node.type === 'image' ? node : undefined;
  if (node.type === 'imageReference') {
    visit(tree, 'definition', definition => {
      if (definition.identifier === node.identifier) source ??= definition;
    });
  }
  const open = start + 1;
  const typed = origin.text.slice(open + 1, afterLabel(origin.text, open) - 1);
  const file = findPicture(source?.url ?? '', offset, scope);
  if (typed.trim() === '') {
    const fix = 'Say in the square brackets what can be seen: ![A bridge over a wide river](bridge.jpg).';
    scope.faults.add('prose/no-alt', offset, 'The picture has no text alternative.', fix);
    return undefined;
  }
  const alt = readLine({ value: typed, offset: origin.place(open + 1), exact: true }, scope).text;
  if (file === undefined) return undefined;
  const title = source?.title;
  return { kind: 'image', file, alt, ...(title === undefined || title === null ? {} : { title }) };
}

/** Whether a paragraph of the page's own holds pictures and nothing else. */
const isGallery = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children.some(isPicture) &&
  node.children.every(child => isPicture(child) || isBlank(child));

/** Remark plugin: a picture alone in its paragraph becomes a block; one inside text is reported. */
export function holdImages({ origin, scope }: { origin: Origin; scope: Scope }) {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (!isGallery(node)) return [node];
      return node.children.filter(isPicture).map((picture): RootContent => {
        const block = readPicture(picture, tree, origin, scope);
        if (block === undefined) return { type: 'paragraph', children: [] };
        scope.blocks.push(block);
        return {
          type: 'paragraph',
          children: [],
          data: { hName: 'div', hProperties: { dataBlock: scope.blocks.length - 1 } },
        };
      });
    });
    visit(tree, (node: Nodes | Parents) => {
      if (!isPicture(node)) return;
      const what = 'The picture stands inside text, a list, a table or a quotation.';
      const fix = 'Give it a paragraph of its own, with an empty line before and after.';
      scope.faults.add('prose/image-in-text', origin.place(spanOf(node).start), what, fix);
    });
  };
}
