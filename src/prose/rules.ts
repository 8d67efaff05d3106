// Long because every rule of reports has its note here.
import type { RuleBook } from '../problems/rule-book.ts';
import { checkRules } from './check-rules.ts';
import { ownBlockRules } from './own-block-rules.ts';

/** What is refused in the Markdown of a report or a page. */
export const proseRules = {
  ...checkRules,
  'prose/no-front-matter': {
    severity: 'error',
    description: 'A Markdown file does not begin with front matter between two lines of `---`.',
    fix: 'Begin the file with front matter, as docs/directives.md shows.',
    example: 'a file that begins with `# Title`',
  },
  'prose/front-matter-syntax': {
    severity: 'error',
    description: 'The front matter is not valid YAML.',
    fix: 'Put a value that contains a colon and a space, or begins with a bracket, in quotes.',
    example: 'title: Homs: three dead',
  },
  'prose/front-matter': {
    severity: 'error',
    description: 'A field of the front matter is missing, unknown or invalid.',
    fix: 'Fix the field as the hint says; dates are YYYY-MM-DD and must exist.',
    example: 'published: 2016-02-30',
  },
  'prose/hidden-character': {
    severity: 'error',
    description:
      'The text contains an invisible character, typed or written as `&rlm;`, `&#x202E;` or an escape: a bidi override or mark, a zero-width space, a control character. It can make a checked number look like another.',
    fix: 'Delete it. Joiners (ZWJ, ZWNJ) inside a word and in emoji are fine.',
    example: 'a right-to-left override before :figure[47]{killed}',
  },
  'prose/too-deep': {
    severity: 'error',
    description: 'Lists, quotations, blocks, brackets or fields are nested deeper than any page needs.',
    fix: 'Remove the unnecessary characters.',
    example: '>>>>>>>>>>>>>>>>>>>>> deep',
  },
  'prose/too-long': {
    severity: 'error',
    description: 'A file, a line, a title or a word is too long for a page.',
    fix: 'Break it into paragraphs, or shorten it.',
    example: '::bar[a title of 2,000 letters]{#killed killed by=city}',
  },
  'prose/file-name': {
    severity: 'error',
    description: 'A file name cannot be used as an address.',
    fix: 'Use lower-case letters, digits and hyphens in the file name.',
    example: 'content/reports/Six Explosions.md',
  },
  'prose/unknown-dataset': {
    severity: 'error',
    description: '`dataset:` names a dataset that the project does not have.',
    fix: 'Use the id of a dataset: its file name without `.json`.',
    example: 'dataset: syria-2016',
  },
  'prose/no-dataset': {
    severity: 'error',
    description: 'A directive is on a page that names no dataset, and the project has several or none.',
    fix: 'Add `dataset:` to the front matter.',
    example: ':figure[44]{killed} without a dataset',
  },
  'prose/malformed-directive': {
    severity: 'error',
    description:
      'A directive would be printed as text, because of a space before its brackets, an invalid character in its braces, a line break, a block inside a line, or no name before its braces.',
    fix: 'Write it as the hint shows.',
    example: '::bar [Killed by city]{#by-city killed by=city}',
  },
  'prose/unknown-directive': {
    severity: 'error',
    description:
      'A directive has an unknown name: one similar to a known name, on a line of its own, or with the words of a question in its braces.',
    fix: 'Use the name that the hint gives, or put a backslash before the colon if it is meant as text.',
    example: ':figrue[44]{killed}',
  },
  'prose/printed-markdown': {
    severity: 'error',
    description:
      'Markdown would be printed as typed: a no-break space after `##`, `-` or `1.`, a heading without a space, emphasis that is not closed, a URL with a space, a reference without a definition, a malformed table, code that is never closed. Or text would be left out.',
    fix: 'Write it as the hint shows, or put a backslash before the character if it is meant as text.',
    example: '##What happened next',
  },
  'prose/unclosed-block': {
    severity: 'error',
    description: 'A block with a caption is never closed, so it would include the rest of the page.',
    fix: 'Close it with a line of as many colons as it was opened with.',
    example: ':::bar[Killed]{#killed killed by=city}',
  },
  'prose/nested-block': {
    severity: 'error',
    description:
      'A chart, a card or a list of sources is inside a list, a quotation, a note or another block.',
    fix: 'Put it on a line of its own, without indentation, with an empty line before and after.',
    example: '- ::bar{#killed killed by=city}',
  },
  'prose/note-alone': {
    severity: 'error',
    description: 'A note (`::note`) is not inside a chart.',
    fix: 'Put it between `:::timeline[…]{…}`, or another chart, and the `:::` that ends it.',
    example: '::note[Cease-fire]{on=2016-09-12}',
  },
  'prose/repeated-word': {
    severity: 'error',
    description: 'A word is repeated in the braces of a directive; only one would count.',
    fix: 'Write it once; separate several values by commas.',
    example: ':figure[5]{killed city=homs city=tartous}',
  },
  'prose/unknown-word': {
    severity: 'error',
    description:
      'The directive does not support a word in its braces, or does not support it together with another.',
    fix: 'Remove it, or use the word that the hint gives.',
    example: ':cite[Amaq]{amaq city=homs}',
  },
  'prose/no-word': {
    severity: 'error',
    description: 'A directive lacks the word that says what it shows.',
    fix: 'Write it as the first bare word in the braces.',
    example: '::event',
  },
  'prose/unknown-id': {
    severity: 'error',
    description: 'An id of an event, a source, a fact or a statement does not exist in the dataset.',
    fix: 'Use the id that the hint gives.',
    example: ':cite[Amaq]{amak}',
  },
  'prose/no-chart-id': {
    severity: 'error',
    description: 'A chart has no id, and therefore no address.',
    fix: 'Write the id that the hint suggests first in the braces.',
    example: '::bar{killed by=city}',
  },
  'prose/bad-chart-id': {
    severity: 'error',
    description:
      'A chart id contains something other than lower-case letters, digits and hyphens, is used by a part of every page, or is one of two ids on the chart.',
    fix: 'Use the id that the hint suggests.',
    example: '::bar{#Killed_By_City killed by=city}',
  },
  'prose/chart-id-twice': {
    severity: 'error',
    description: 'Two charts of a report have the same id.',
    fix: 'Give one of them another id.',
    example: '::bar{#killed killed by=city} and ::map{#killed killed by=region}',
  },
  'prose/title-twice': {
    severity: 'error',
    description: 'A chart has a title both in square brackets and as title="…".',
    fix: 'Keep the one in square brackets.',
    example: '::bar[One]{#one killed by=city title="Two"}',
  },
  'prose/caption-not-here': {
    severity: 'error',
    description: 'A block that is not a chart has a caption.',
    fix: 'Write the block with two colons, and the text as a paragraph after it.',
    example: ':::sources',
  },
  ...ownBlockRules,
  'prose/sources-twice': {
    severity: 'error',
    description: '`::sources` is repeated on a page.',
    fix: 'Keep one of them.',
    example: 'two `::sources` on one page',
  },
  'prose/number-in-link': {
    severity: 'error',
    description: 'A bound number or a source note is inside a link, but is a link itself.',
    fix: 'End the link before it.',
    example: '[killed :figure[44]{killed}](/data/)',
  },
  'prose/not-in-title': {
    severity: 'error',
    description:
      'A title, a description or a text alternative contains a link, a picture, a footnote or HTML.',
    fix: 'Keep only the words.',
    example: 'title: What [Amaq](https://example.org) said',
  },
  'prose/loose-number': {
    severity: 'warning',
    description: 'A number next to a word for what the dataset counts is not bound to the data.',
    fix: 'Bind it with :figure[…]{…}, so that it is checked and updated when the data change.',
    example: 'In all, 44 people were killed.',
  },
  'prose/needless-ok': {
    severity: 'warning',
    description: '`ok="…"` is set on a check that passes.',
    fix: 'Remove it.',
    example: ':figure[five]{attacks ok="counted by hand"}',
  },
  'prose/title-in-body': {
    severity: 'error',
    description: 'The text contains a heading of the first level, which is reserved for the title.',
    fix: 'Use `##`.',
    example: '# What happened',
  },
  'prose/heading-skips': {
    severity: 'warning',
    description: 'A heading is more than one level below the previous one.',
    fix: 'Use the next level, so that screen readers show the structure correctly.',
    example: '## Homs, then #### The roundabout',
  },
  'prose/raw-html': {
    severity: 'error',
    description: 'The Markdown contains HTML, which would be left out of the page.',
    fix: 'Write it in Markdown; comments are allowed.',
    example: '<div class="box">',
  },
  'prose/bad-link': {
    severity: 'error',
    description:
      'A link is not http(s), mailto or an address of the site itself, or its file does not exist.',
    fix: 'Write the full URL with https://, or a path inside the site.',
    example: '[here](javascript:alert)',
  },
  'prose/remote-image': {
    severity: 'error',
    description: 'An image is on another site, so readers’ browsers would contact a third party.',
    fix: 'Put the file next to the report, if its licence allows it.',
    example: '![A bridge](https://example.org/bridge.jpg)',
  },
  'prose/no-image': {
    severity: 'error',
    description: 'The file of an image does not exist, is outside the project, or is not a picture.',
    fix: 'Put the file next to the report and write its path from there.',
    example: '![A bridge](brigde.jpg)',
  },
  'prose/rows-not-allowed': {
    severity: 'error',
    description: 'A block shows a single event of a dataset whose licence keeps rows out of the site.',
    fix: 'Remove it, or describe the event in your own words.',
    example: '::event{homs-bab-tadmur}',
  },
  'prose/svg-parts': {
    severity: 'warning',
    description:
      'An SVG contains parts that are not published: scripts, event handlers, embedded pictures and HTML, external references.',
    fix: 'Check the picture on the page. To silence the warning, save the SVG without these parts.',
    example: '<svg onload="…"><script>…</script></svg>',
  },
  'prose/no-alt': {
    severity: 'error',
    description: 'An image has no text alternative.',
    fix: 'Describe in the square brackets what can be seen.',
    example: '![](bridge.jpg)',
  },
  'prose/image-in-text': {
    severity: 'error',
    description: 'An image is inside a paragraph of text, a list, a table or a heading.',
    fix: 'Put it in a paragraph of its own, outside lists and quotations.',
    example: 'The bridge ![A bridge](bridge.jpg) at noon',
  },
} as const satisfies RuleBook;

export type ProseRule = keyof typeof proseRules;
