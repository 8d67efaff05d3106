import { posix } from 'node:path';
import type { Definition, Image, ImageReference, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { cleanSvg } from './clean-svg.ts';
import { eachNode } from './each-node.ts';
import type { Faults } from './faults.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { PageContext, PageReading } from './page-context.ts';
import type { HeldBlock } from './page-findings.ts';
import { afterLabel } from './read-directive-words.ts';
import { readLine } from './render-line.ts';

/** Whether a file is an SVG; parts that are not published are reported. */
function checkSvg(bytes: Uint8Array, target: string, offset: number, faults: Faults): boolean {
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (clean === undefined) {
    const fix = 'Save it as SVG again, or use another picture.';
    faults.add('prose/no-image', offset, `"${target}" is not an SVG.`, fix);
    return false;
  }
  if (clean.removed.length > 0) {
    const what = `Parts of "${target}" are not published: ${clean.removed.slice(0, 8).join(', ')}${clean.removed.length > 8 ? ' …' : ''}.`;
    const fix = 'Check the picture on the page. To silence this warning, save the SVG without these parts.';
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
  { file, project }: PageContext,
  faults: Faults,
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
    const what = `"${src}" is on another site, so readers’ browsers would contact a third party.`;
    return refuse(
      what,
      'Put the picture next to the report, if its licence allows it.',
      'prose/remote-image',
    );
  }
  let path: string;
  try {
    path = decodeURI(src);
  } catch {
    return refuse(
      `"${src}" is not a valid path.`,
      'Write the path of the file relative to this file, with %25 for a percent sign.',
    );
  }
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  const content = `${file.split('/')[0]}/`;
  if (src.startsWith('/') || !target.startsWith(content)) {
    return refuse(
      `"${src}" is outside ${content}.`,
      'Put the picture next to the report, and write its path relative to it.',
    );
  }
  if (!pictures.test(target)) {
    return refuse(
      `"${src}" is not a picture in a supported format.`,
      'Use a .jpg, .png, .webp, .avif, .gif or .svg file.',
    );
  }
  if (project.kindOf(target) === 'file') {
    const isPublished = !/\.svg$/i.test(target) || checkSvg(project.bytesOf(target), target, offset, faults);
    return isPublished ? target : undefined;
  }
  return refuse(
    `The file "${target}" does not exist.`,
    'Add the file, or fix the path, which is relative to the Markdown file.',
  );
}

type Picture = Image | ImageReference;

const isPicture = (node: Nodes): node is Picture => node.type === 'image' || node.type === 'imageReference';
const isBlank = (node: Nodes): boolean =>
  (node.type === 'text' && node.value.trim() === '') || node.type === 'break';

/** The definitions that pictures refer to, by their names; of two with one name the first counts. */
function sourcesIn(tree: Root): Map<string, Definition> {
  const sources = new Map<string, Definition>();
  eachNode<Nodes>(tree, one => {
    if (one.type === 'definition' && !sources.has(one.identifier)) sources.set(one.identifier, one);
    return undefined;
  });
  return sources;
}

function readPicture(
  node: Picture,
  sources: ReadonlyMap<string, Definition>,
  origin: TextOrigin,
  reading: PageReading,
): HeldBlock | undefined {
  const { page, findings } = reading;
  const { start } = rangeInFile(node);
  const offset = origin.place(start);
  const source = node.type === 'image' ? node : sources.get(node.identifier);
  const open = start + 1;
  const typed = origin.text.slice(open + 1, afterLabel(origin.text, open) - 1);
  const file = findPicture(source?.url ?? '', offset, page, findings.faults);
  if (typed.trim() === '') {
    const fix =
      'Describe in the square brackets what can be seen: ![A bridge over a wide river](bridge.jpg).';
    findings.faults.add('prose/no-alt', offset, 'The picture has no text alternative.', fix);
    return undefined;
  }
  const alt = readLine({ value: typed, offset: origin.place(open + 1), exact: true }, reading).text;
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
export function holdImages({ origin, reading }: { origin: TextOrigin; reading: PageReading }) {
  const { findings } = reading;
  return (tree: Root): void => {
    const sources = sourcesIn(tree);
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (!isGallery(node)) return [node];
      return node.children.filter(isPicture).map((picture): RootContent => {
        const block = readPicture(picture, sources, origin, reading);
        if (block === undefined) return { type: 'paragraph', children: [] };
        const dataBlock = findings.addBlock(block);
        return {
          type: 'paragraph',
          children: [],
          data: { hName: 'div', hProperties: { dataBlock } },
        };
      });
    });
    eachNode<Nodes>(tree, node => {
      if (!isPicture(node)) return undefined;
      const what = 'The picture is inside text, a list, a table or a quotation.';
      const fix = 'Put it in a paragraph of its own, with an empty line before and after.';
      findings.faults.add('prose/image-in-text', origin.place(rangeInFile(node).start), what, fix);
      return undefined;
    });
  };
}
