import type { RuleBook } from '../problems/rule-book.ts';
import { checkRules } from './check-rules.ts';

/** What is refused in the Markdown of a report or a page. */
export const proseRules = {
  ...checkRules,
  'prose/no-front-matter': {
    severity: 'error',
    description: 'A Markdown file that does not begin with front matter between two lines of `---`.',
    fix: 'Begin the file with the front matter that docs/directives.md shows.',
    example: 'a file that begins with `# Title`',
  },
  'prose/front-matter-syntax': {
    severity: 'error',
    description: 'Front matter that is not well-formed YAML.',
    fix: 'Put a value that holds a colon and a space, or begins with a bracket, between quotes.',
    example: 'title: Homs: three dead',
  },
  'prose/front-matter': {
    severity: 'error',
    description: 'A field of the front matter that is missing, unknown, or not of its form.',
    fix: 'Mend the field as the hint says; dates are YYYY-MM-DD and must exist.',
    example: 'published: 2016-02-30',
  },
  'prose/hidden-character': {
    severity: 'error',
    description:
      'A character that nobody sees, typed or written as `&rlm;`, `&#x202E;` or an escape: a bidi override or mark, a zero-width space, a control character. It can show a checked number as another.',
    fix: 'Delete it. Joiners (ZWJ, ZWNJ) inside a word and in emoji are fine.',
    example: 'a right-to-left override before :figure[47]{killed}',
  },
  'prose/too-deep': {
    severity: 'error',
    description: 'Lists, quotations, blocks, brackets or fields nest deeper than any page has a use for.',
    fix: 'Take the needless signs away.',
    example: '>>>>>>>>>>>>>>>>>>>>> deep',
  },
  'prose/too-long': {
    severity: 'error',
    description: 'A file, a line, a title or a word is longer than anybody writes or a page can show.',
    fix: 'Break it into paragraphs, or shorten it.',
    example: '::bar[a title of 2,000 letters]{#killed killed by=city}',
  },
  'prose/file-name': {
    severity: 'error',
    description: 'A file name that makes no plain address.',
    fix: 'Name the file in lower-case letters, digits and hyphens.',
    example: 'content/reports/Six Explosions.md',
  },
  'prose/unknown-dataset': {
    severity: 'error',
    description: 'A `dataset:` that the project does not have.',
    fix: 'Write the id of a dataset, its file name without `.json`.',
    example: 'dataset: syria-2016',
  },
  'prose/no-dataset': {
    severity: 'error',
    description: 'A directive on a page that names no dataset, where the project has several or none.',
    fix: 'Add `dataset:` to the front matter.',
    example: ':figure[44]{killed} without a dataset',
  },
  'prose/malformed-directive': {
    severity: 'error',
    description:
      'A directive of ours that Markdown would print as text: a space before its brackets, a sign in its braces that may not stand there, a line break, a block inside a line.',
    fix: 'Write it as the hint shows.',
    example: '::bar [Killed by city]{#by-city killed by=city}',
  },
  'prose/unknown-directive': {
    severity: 'error',
    description:
      'A directive of another name: nearly one of ours, on a line of its own, or with words of a question between its braces.',
    fix: 'Write the name that the hint gives, or put a backslash before the colon if it is meant as text.',
    example: ':figrue[44]{killed}',
  },
  'prose/printed-markdown': {
    severity: 'error',
    description:
      'Markdown that would be printed as it is typed: a no-break space after `##`, `-` or `1.`, a heading without a space, emphasis that is not closed, an address with a space, a reference without a definition, a table that is none, code that is never closed; or text that would be left out.',
    fix: 'Write it as the hint shows, or put a backslash before the sign if it is meant as text.',
    example: '##What happened next',
  },
  'prose/unclosed-block': {
    severity: 'error',
    description: 'A block with a caption that is never closed and would swallow the rest of the page.',
    fix: 'Close it with a line of as many colons as it was opened with.',
    example: ':::bar[Killed]{#killed killed by=city}',
  },
  'prose/nested-block': {
    severity: 'error',
    description: 'A chart, a card or a list of sources inside a list, a quotation, a note or another block.',
    fix: 'Put it on a line of its own, without indentation, with an empty line before and after.',
    example: '- ::bar{#killed killed by=city}',
  },
  'prose/repeated-word': {
    severity: 'error',
    description: 'A word that is repeated between the braces of a directive: only one would count.',
    fix: 'Write it once; several values are parted by commas.',
    example: ':figure[5]{killed city=homs city=tartous}',
  },
  'prose/unknown-word': {
    severity: 'error',
    description:
      'A word between the braces that the directive does not know, or cannot take together with another.',
    fix: 'Take it away, or write the word that the hint gives.',
    example: ':cite[Amaq]{amaq city=homs}',
  },
  'prose/no-word': {
    severity: 'error',
    description: 'A directive without the word that says what it shows.',
    fix: 'Write it as the first bare word between the braces.',
    example: '::event',
  },
  'prose/unknown-id': {
    severity: 'error',
    description: 'An id of an event, a source, a fact or a statement that the dataset does not have.',
    fix: 'Write the id that the hint gives.',
    example: ':cite[Amaq]{amak}',
  },
  'prose/no-chart-id': {
    severity: 'error',
    description: 'A chart without an id: it has no address.',
    fix: 'Write the id that the hint proposes as the first thing between the braces.',
    example: '::bar{killed by=city}',
  },
  'prose/bad-chart-id': {
    severity: 'error',
    description:
      'A chart id that is not made of lower-case letters, digits and hyphens or that a part of each page has, or two ids on one chart.',
    fix: 'Write the id that the hint proposes.',
    example: '::bar{#Killed_By_City killed by=city}',
  },
  'prose/chart-id-twice': {
    severity: 'error',
    description: 'Two charts of one report with the same id.',
    fix: 'Give one of them another id.',
    example: '::bar{#killed killed by=city} and ::map{#killed killed by=region}',
  },
  'prose/title-twice': {
    severity: 'error',
    description: 'A chart title in square brackets and again as title="…".',
    fix: 'Keep the one in square brackets.',
    example: '::bar[One]{#one killed by=city title="Two"}',
  },
  'prose/caption-not-here': {
    severity: 'error',
    description: 'A caption under a block that is no chart.',
    fix: 'Write the block with two colons, and the text as a paragraph after it.',
    example: ':::sources',
  },
  'prose/sources-twice': {
    severity: 'error',
    description: 'Two `::sources` on one page.',
    fix: 'Keep one of them.',
    example: '::sources twice',
  },
  'prose/number-in-link': {
    severity: 'error',
    description: 'A bound number or a source note inside a link: it is a link itself.',
    fix: 'End the link before it.',
    example: '[killed :figure[44]{killed}](/data/)',
  },
  'prose/not-in-title': {
    severity: 'error',
    description: 'A link, a picture, a footnote or HTML in a title, a description or a text alternative.',
    fix: 'Keep the words alone.',
    example: 'title: What [Amaq](https://example.org) said',
  },
  'prose/loose-number': {
    severity: 'warning',
    description: 'A number next to a word for what the dataset counts, not bound to the data.',
    fix: 'Bind it with :figure[…]{…}, so that it is checked and followed when the data change.',
    example: 'In all, 44 people were killed.',
  },
  'prose/needless-ok': {
    severity: 'warning',
    description: 'An `ok="…"` on a check that passes.',
    fix: 'Take it away.',
    example: ':figure[five]{attacks ok="counted by hand"}',
  },
  'prose/title-in-body': {
    severity: 'error',
    description: 'A heading of the first level in the text: the title is the only one.',
    fix: 'Write `##`.',
    example: '# What happened',
  },
  'prose/heading-skips': {
    severity: 'warning',
    description: 'A heading more than one level below the one before it.',
    fix: 'Use the next level, so that a screen reader does not miss one.',
    example: '## Homs, then #### The roundabout',
  },
  'prose/raw-html': {
    severity: 'error',
    description: 'HTML in the Markdown: it would be left out of the page.',
    fix: 'Write it in Markdown; a comment may stay.',
    example: '<div class="box">',
  },
  'prose/bad-link': {
    severity: 'error',
    description:
      'A link that is not http(s), mailto or an address of the site itself, or that leads to no file.',
    fix: 'Write the full address with https://, or a path inside the site.',
    example: '[here](javascript:alert)',
  },
  'prose/remote-image': {
    severity: 'error',
    description: 'An image from another site: the reader would be sent to a third party.',
    fix: 'Put the file beside the report, if its licence allows it.',
    example: '![A bridge](https://example.org/bridge.jpg)',
  },
  'prose/no-image': {
    severity: 'error',
    description: 'An image whose file is not there, lies outside the project, or is no picture.',
    fix: 'Put the file beside the report and write its path from there.',
    example: '![A bridge](brigde.jpg)',
  },
  'prose/rows-not-allowed': {
    severity: 'error',
    description: 'A block that shows a single event of a dataset whose licence keeps rows out of the site.',
    fix: 'Remove it, or tell of the event in your own words.',
    example: '::event{homs-bab-tadmur}',
  },
  'prose/svg-parts': {
    severity: 'warning',
    description:
      'An SVG has parts that are not published: scripts, event handlers, embedded pictures and HTML, references out of the file.',
    fix: 'Look at the picture in the page. To be rid of the warning, save the SVG without these parts.',
    example: '<svg onload="…"><script>…</script></svg>',
  },
  'prose/no-alt': {
    severity: 'error',
    description: 'An image without a text alternative.',
    fix: 'Say in the square brackets what can be seen.',
    example: '![](bridge.jpg)',
  },
  'prose/image-in-text': {
    severity: 'error',
    description: 'An image inside a paragraph of text, a list, a table or a heading.',
    fix: 'Give it a paragraph of its own, outside of lists and quotations.',
    example: 'The bridge ![A bridge](bridge.jpg) at noon',
  },
} as const satisfies RuleBook;

export type ProseRule = keyof typeof proseRules;
