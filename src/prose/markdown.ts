import type { Root as HastRoot } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import type { Locale } from '../i18n/locale.ts';
import { type BlockNames, blockNames } from './directive-names.ts';
import { directiveSyntax } from './directive-syntax.ts';
import type { PageContext } from './page-context.ts';

/** What begins a block in Markdown; none of it does in a title. */
const flow = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'table',
  'thematicBreak',
];

function inlineOnly(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: flow } }];
}

const reader = remark().use(remarkGfm).use(directiveSyntax).freeze();
const lineReader = remark()
  .use(remarkGfm)
  .use(directiveSyntax, { onlyInLine: true })
  .use(inlineOnly)
  .freeze();
const writer = unified().use(rehypeStringify).freeze();

/** The syntax tree of a page's text. @param names those of its blocks. */
export function parseBody(text: string, names?: BlockNames): Root {
  const isUsual = names === undefined || names.all.length === blockNames.length;
  return isUsual ? reader.parse(text) : remark().use(remarkGfm).use(directiveSyntax, { names }).parse(text);
}

/** The syntax tree of one line of text, a title say, in which nothing begins a block. */
export const parseLine = (text: string): Root => lineReader.parse(text);

/**
 * What may come out of an author's Markdown. Raw HTML never gets this far; ids are ours alone, so none is
 * prefixed; the two data attributes hold the places of bound numbers and of blocks.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    span: ['dataBound'],
    div: ['dataBlock'],
    h2: [['className', 'footnotes-title'], 'id'],
  },
};

/** From syntax tree to HTML tree, with what a page says of its footnotes in a language. */
function converterFor(locale: Locale) {
  const { notes } = locale.strings;
  return unified()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: notes.footnotes,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: (n: number) => notes.footnoteBack(locale.number(n + 1)),
    })
    .use(rehypeSanitize, schema)
    .freeze();
}

/** Those of the languages. */
const converters = new WeakMap<Locale, ReturnType<typeof converterFor>>();

/** HTML tree of a syntax tree whose directives are bound, sanitised before anything is put in place. */
export function toHtmlTree(tree: Root, { locale }: PageContext): HastRoot {
  const converter = converters.get(locale) ?? converterFor(locale);
  converters.set(locale, converter);
  return converter.runSync(tree);
}

export const writeHtml = (children: HastRoot['children']): string =>
  writer.stringify({ type: 'root', children });

/** A syntax tree of one line around nodes of a directive's label. */
export const lineOf = (children: readonly PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [...children] }],
});
