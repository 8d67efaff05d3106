import { chartKinds, chartNames } from '../../src/charts/registry.ts';
import { columnWords } from '../../src/charts/table/event-columns.ts';
import { filterWords, synonymWords } from '../../src/grammar/filters.ts';
import { groupings } from '../../src/grammar/groupings.ts';
import { measureNames } from '../../src/grammar/measures.ts';
import { openNumbers } from '../../src/grammar/open-numbers.ts';
import { chartOptions, type KindOption, mostClasses, shownBounds } from '../../src/grammar/options.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { reportFront } from '../../src/prose/front-schema.ts';
import { dataset, ruleOf, wordsOf } from './run-example.ts';

const locale = getLocale('en');
/** What `of=` takes. */
const panelWords = chartNames
  .filter(name => chartKinds[name].panel !== undefined)
  .map(name => `\`${name}\``)
  .join(' ');

const code = (words: readonly string[]): string => words.map(word => `\`${word}\``).join(' ');
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Directives in a sentence: the source, the text on the page, and the purpose. */
const inline: readonly (readonly [write: string, use: string])[] = [
  [':figure[at least 44]{killed}', "the author's words, checked against the data"],
  [
    ':figure{killed city=homs}',
    'without a label, the words are generated, with a capital at the start of a sentence',
  ],
  [
    ':figure[47]{killed source=sohr}',
    "one source's figures; an error if it gave none for some of the events",
  ],
  [
    ':figure[three]{killed who=asayish event=hasakeh-motorbike}',
    'a stated part of a figure, by actor or role',
  ],
  [
    ':figure[seven]{casualties source=amaq event=qamishli-percussion}',
    'a figure for dead and wounded together',
  ],
  [
    ':figure[at least 48]{killed stated=headline-toll}',
    'repeats a statement about several events; the note says what the data add up to',
  ],
  [
    ':figure[four of six]{explosions control=syrian-government}',
    'a share; the whole is the same question without its last filter',
  ],
  [
    ':figure[67 per cent]{attacks with=car-bomb control=syrian-government share=with}',
    'a share; `share=` says which filter makes it a part, where that is not the last',
  ],
  [
    ':list[Tartous, Homs and al-Saboura]{places control=syrian-government}',
    'a set, in any order and with aliases',
  ],
  [':list{places control=kurdish-forces}', 'the set is generated'],
  [':cite[the Observatory]{sohr event=homs-bab-tadmur}', 'a numbered source note'],
  [':fact[290,000]{war-dead}', 'a number that is not a count of the dataset, with its source'],
];

/** Blocks: the source, and what it shows. */
const blocks: readonly (readonly [write: string, shows: string])[] = [
  ...chartNames.map(name => [chartKinds[name].doc.example, chartKinds[name].doc.shows] as const),
  [
    '::map[Killed by governorate]{#killed-in-classes killed by=region classes=3,10,30}',
    'the same map in classes of your own',
  ],
  [
    '::bar[Explosions by weapon]{#shares-of-weapons explosions by=weapon share=weapon}',
    'bars to 100 per cent, each with both its numbers',
  ],
  [
    '::stack[Weapons in each city]{#weapons-in-each explosions by=place,weapon share=weapon}',
    'stacks of which each fills 100 per cent',
  ],
  [
    '::table[Killed by governorate]{#killed-as-shares killed by=region share=region}',
    'numbers, what they are of, and the share',
  ],
  [
    '::map[Killed by governorate and city]{#killed-where killed by=region,place}',
    'shades of regions, and a disc over them for each place',
  ],
  [
    '::map[Killed in two governorates]{#killed-in-two killed by=region region=sy-homs,sy-tartous focus=data}',
    'a map framed on the regions that have an event',
  ],
  ['::event{homs-bab-tadmur}', 'an event card'],
  ['::disputed{homs-bab-tadmur}', "each source's words and figures for an event"],
  ['::sources', "the page's list of sources; without it, the list is at the end"],
];

/** A chart with notes of every kind. */
const notedChart = `:::timeline[Killed by day]{#killed-by-day killed by=day from=2016-09-01 to=2016-09-20}

::note[Cease-fire]{from=2016-09-12 to=2016-09-19 source=reuters}

::note[The morning of the explosions]{on=2016-09-05}

:::`;

/** `tens 10, scores 40`: open numbers other than dozens, without the greatest. */
const otherOpenNumbers = [...openNumbers('claim')]
  .filter(([word, least]) => word !== 'dozens' && least < 1e6)
  .map(([word, least]) => `${word} ${locale.number(least)}`)
  .join(', ');

/** `bars, stacks and tables`: the kinds of charts that use an option. */
const kindsWith = (option: KindOption): string =>
  locale.list(
    chartNames.flatMap(name => {
      const { doc, options, ofEvents } = chartKinds[name];
      if (options.includes(option)) return [doc.plural];
      return ofEvents?.options.includes(option) === true ? [`${doc.plural} of events`] : [];
    }),
  );

const government = 'explosions control=syrian-government';

/** Labels that hold for the total of `killed` (44–47, outer bound 54), for one event or for a share, with what they require. */
const claims: readonly (readonly [label: string, attributes: string, passes: string])[] = [
  ['35', 'killed event=tartous-arzouna', 'lowest, highest and outer bound are that number'],
  ['44 to 47', 'killed', 'the lowest and the highest figure, or the lowest and the outer bound'],
  ['at least 44', 'killed', 'the lowest figure; required if an event has no figure'],
  ['more than 40', 'killed', 'less than the lowest figure, and at least nine tenths of it'],
  ['40+', 'killed', 'the lowest figure, or less than it and at least nine tenths of it (also 40-plus)'],
  ['up to 47', 'killed', 'the highest figure, or the outer bound (also at most, no more than)'],
  [
    'fewer than 40',
    'killed event=tartous-arzouna',
    'more than the highest figure, and at most eleven tenths of it or the next multiple of ten (also less than, under, below)',
  ],
  [
    'almost 50',
    'killed',
    'more than the highest figure, which is at least nine tenths of it (also nearly, just under)',
  ],
  [
    'about 45',
    'killed',
    'between 95 % of the lowest and 105 % of the highest figure, or the nearest round number (also some, around, roughly, an estimated)',
  ],
  [
    'dozens',
    'killed',
    `the lowest figure is ${openNumbers('claim').get('dozens')} or more; ${otherOpenNumbers} (also several dozen, tens of thousands)`,
  ],
  ['none', 'injured source=sohr event=qamishli-percussion', 'every figure is 0 (also nobody)'],
  ['four of six', government, 'the two numbers themselves'],
  [
    'four of the seven',
    'killed who=military',
    'of people by who they were: of those of whom sources state the like (rule 27), or of all; a share without both numbers is refused',
  ],
  ['two thirds', government, 'exactly that share (also two in three, 2/3)'],
  [
    '67 per cent',
    government,
    'rounds to it, of a half up or down; the note says that it is rounded (also 67%, 67 pc, 66.7 percent). Of ranges, both ends do. What is not none is never 0 per cent, and what is not all never 100',
  ],
  [
    'between 76 and 89 per cent',
    'killed control=syrian-government',
    'the lowest and the highest share, rounded; or numbers around them that are away by no more than a tenth of themselves (also 76–89%, between three quarters and nine tenths)',
  ],
  ['about 70 per cent', government, 'away from it by no more than a twentieth of it'],
  ['nearly 70 per cent', government, 'less than it, and at least nine tenths of it'],
  [
    'more than 60 per cent',
    government,
    'more than it; a warning if it is less than 75 % of the share. The same applies to at least, and the reverse to less than and up to',
  ],
  [
    'more than half',
    government,
    'more than it, however much; so with fewer than half (also most, the majority)',
  ],
  [
    'just over 65 per cent',
    government,
    'more than it, by no more than a tenth of it; well over half is more by at least a tenth, and well under less',
  ],
];

/** What is refused, where plain Markdown would silently become text. */
const refused: readonly (readonly [write: string, why: string])[] = [
  [':figure[48]{killed}', 'one number where sources differ'],
  [':figure[at least 48]{killed}', 'exceeds the sum of the lowest figures'],
  [':figure[at least 40]{killed}', 'the data have changed since'],
  [':figure[nobody]{killed event=qamishli-percussion}', 'a mixed figure exceeds it'],
  [':figure[three]{injured}', 'some attacks have no figure'],
  [':figure[57 per cent]{killed who=military}', 'a share of people without what it is a share of'],
  [':figure[3]{killed source=state-media}', 'it reported one attack of five'],
  [':figure[many]{killed}', 'not a number'],
  [':figure[4]{killed>=2}', 'there are no comparisons'],
  [':figure[4]{killed, city=homs}', 'words are separated by spaces'],
  [':figure[4]{killed city=homs city=tartous}', 'one value with a comma: city=homs,tartous'],
  [':figrue[4]{killed}', 'unknown directive'],
  ['::bar [Killed]{#killed killed by=city}', 'a space'],
  ['Text and ::bar[Killed]{#killed killed by=city}', 'a block needs its own line'],
  ['::bar[Killed]{killed by=city}', 'no id; the problem proposes one'],
];

/** docs/directives.md: words from the code, and examples run on the demonstration's data. */
export function directivesDoc(): string {
  const rows = (lines: readonly (readonly string[])[]) =>
    lines.map(line => `| ${line.map(cell).join(' | ')} |`);
  return [
    '# Writing a report',
    '',
    'Written by `npm run docs`; every example has been run on `data/syria-2016-09-05.json`.',
    '',
    'A report is a Markdown file in `content/reports/`, named for its address. The syntax in one sentence: the *name*',
    'says what appears, the first *bare word* says what is counted, `by=` splits it, every other word filters it;',
    "square brackets hold the author's own words.",
    '',
    '## Front matter',
    '',
    `Between two lines of \`---\`: ${code(Object.keys(reportFront.shape))}. \`title\`, \`description\`, \`published\` and`,
    '`authors` are required, and `dataset` if the project has several. Dates are YYYY-MM-DD. `image` is',
    '`{src: bridge.jpg, alt: "A bridge", credit: Desk}`. `authors` is a list of names; `{name: The data desk, kind: organization}`',
    'or `kind: person` in place of a name tells search engines what an author is. `tags` is a list of\nwords, and every tag and author has a page that lists the reports; `related` lists reports to read next, by the\nnames of their files: `related: [six-explosions]`. `lead` is the id of a chart. `title`, `description`, the titles,',
    'captions and `alt` of charts, and the text alternative of a picture take directives too. Quote a value that',
    'contains a colon and a space.',
    '',
    '## In a line',
    '',
    '| write | the page says | for |',
    '|---|---|---|',
    ...rows(inline.map(([write, use]) => [`\`${write}\``, wordsOf(write), use])),
    '',
    'A number on which sources differ, that rests on one source or on parties to the conflict alone, that counts dead',
    'and wounded together or repeats a statement, has a mark and opens a note: who says what, and how it is added',
    'up.',
    '',
    '## Blocks',
    '',
    'On their own line, with an empty line before and after. A chart has an id, its permanent address for embeds and',
    'downloads.',
    '',
    '| write | get |',
    '|---|---|',
    ...rows(
      blocks.map(([write, shows]) => {
        wordsOf(write);
        return [`\`${write}\``, shows];
      }),
    ),
    '',
    `With three colons (\`:::bar[…]{…}\`, then Markdown, then \`:::\`) a chart has a caption: ${code(chartNames)}.`,
    '',
    '## Notes on a chart',
    '',
    'Between the three colons, `::note[…]{…}` notes something on the chart. It is drawn where it is, in its own words, or as',
    'a number where these have no room; below the chart, in its text alternative, its embed, its pictures and its Markdown it',
    'is a sentence, and in its table a column.',
    '',
    '```markdown',
    wordsOf(notedChart) && notedChart,
    '```',
    '',
    '- `on=2016-09-05` a day, `from=2016-09-12 to=2016-09-19` days, and `value=50` a number: on `::timeline` and `::line`.',
    '- `row=homs` a row, by its key: on `::bar`, `::stack` and `::map`.',
    '- `source=` who states it, by the id of a source of the dataset: for everything that is a fact.',
    '',
    'Numbers in the words of a note are checked as all others are: `::note[:figure[35]{killed city=tartous} in one city]{on=2016-09-05}`.',
    'A note outside its chart, or of an unknown source, is an error. Where a source or the rule of what is included changed,',
    'write [breaks](counting.md#breaks) into the dataset instead: every chart over them draws or says them.',
    '',
    '## Words between the braces',
    '',
    `- **Measures** ${code(measureNames)}; a dataset's own words for its units mean the same.`,
    `- **\`by=\`** one or two of ${code(groupings).replace('`place`', `\`place\` (or ${code(synonymWords)})`)}, or a facet; \`::multiples\` and \`ask\` take three.`,
    `- **Filters** ${code(filterWords)}, ${code(synonymWords)}, or a facet. A comma is *or*, \`!\` is *not*, different words are *and*. \`source\` selects what sources said; every other word selects events. A comma, a \`!\` or a quotation mark within a value: [counting.md](counting.md#quoting).`,
    `- **Options** of every chart: \`${chartOptions.join('`, `')}\`. \`sort\` (a measure, a word of \`by=\`, \`date\`, \`key\`, \`label\` or [any column of the table](counting.md#order-and-length); in a table of events any of its columns, and by day without it; \`-\` reverses it): ${kindsWith('sort')}. \`limit\` (the rest is one row, "3 others"; of a range, it is counted in a note): ${kindsWith('limit')}. \`show=${shownBounds.join('|')}\`: ${kindsWith('show')}. \`highlight\`: ${kindsWith('highlight')}. \`share\` ([to 100 %](counting.md#shares)): ${kindsWith('share')}. \`columns\`: ${kindsWith('columns')}. \`per\` ([rates](counting.md#rates-per)): ${kindsWith('per')}. \`several=apart\` ([events of several claimants or participants](counting.md#events-of-several-severalapart) in a row of their own): ${kindsWith('several')}. \`cumulative\` ([running sums](counting.md#running-sums-cumulative)): ${kindsWith('cumulative')}. \`split\`, \`compare\` ([two spans of time](counting.md#before-and-after)): ${kindsWith('split')}. \`classes\`: ${kindsWith('classes')}. \`focus=data\` (the map is framed on the regions or countries that have an event, and what lies outside of the frame is cut off): ${kindsWith('focus')}. \`of\` ([small charts](counting.md#charts-of-several-series), below): ${kindsWith('of')}. An option that a chart does not use is an error.`,
    `- **Classes** of a map of regions or countries, by their lowest figure: \`classes=quantile\` (about as many regions in each), \`classes=equal\` (equal steps from the lowest to the highest), with how many, 2 to ${mostClasses}, after a colon: \`classes=quantile:4\`; numbers of your own, where a class ends and the next begins: \`classes=10,50,100\`; or a name of the option [\`charts.classes\`](options.md), so that several maps have the same key. Without it, classes are round numbers, each some three times the last, or equal steps where all figures are between two of these. Regions of equal figures are always in one class, so quantiles may be fewer than asked for.`,
    '- **Rows that are drawn**: bars, stacks, ranges and comparisons draw their first 100, in the order of `sort`, and those of `highlight`; a range with `limit=10` its first ten. No picture is higher than 2,400 pixels, so rows with long names may be fewer. A note says how many more there are; the table below the chart and its data have them. In bars and stacks, `limit` puts the rest together as one row.',
    `- **Small charts**: \`::multiples[…]{#id killed of=timeline by=region,month}\` is a timeline by month for each region. \`of=\` is one of ${panelWords}; the first word of \`by=\` says what each chart is of, the others are those that its kind has alone. \`sort=\` and \`limit=\` are of the charts, not of what is in them. All have one scale, the same days, classes and colours; a chart of rows has its first eight, and the table has everything, with what each chart is of as its first column. \`sourceline ask "killed by=region,month"\` has the same numbers. A note is drawn in each chart that has its day, its number or its row.`,
    '- **Tables with a limit**: `::table[The latest]{#latest events sort=-date limit=10}` shows ten rows and one for the others, with what they add up to, which leads to the page of the chart: that has the whole list, and so do its downloads.',
    `- **Columns** of a table of events: ${code(columnWords({ dataset, locale }))}.`,
    "- **`dataset=`** the dataset of this directive, if it is not the page's own: a report can compare two. It applies to that directive only.",
    '- **`ok="reason"`** accepts a check that fails; every build lists the reasons.',
    '',
    '## How a typed number is checked',
    '',
    'Numbers are read in digits and in words, as the press writes them: 44, 1,200, 1.2 million, 40k, forty-four, a dozen,',
    'half a million, two and a half million, both, a couple. "Two to three million" shares its million. A number with',
    'decimals and a scale, 1.2 million, passes for what rounds to it and is within 5 % of it. A *round number* is a',
    'multiple of ten up to 100; the nearest one passes with "about" if it is away from the figure by no more than 5 and',
    'no more than a tenth of itself: "about 40" of 44 and "about 20" of 18, but not "about 20" of 15. An exact share',
    'needs two exact sums; of ranges, "more than half", "at least 76 per cent" and their like are held against [both ends](counting.md#shares). Words without a number (a handful, several, many) are refused. In total, the lowest figures add up to',
    '44, the highest to 47; with the figure for dead and wounded together, 54.',
    '',
    '| label | of | passes if it is |',
    '|---|---|---|',
    ...rows(
      claims.map(([label, attributes, passes]) => {
        wordsOf(`:figure[${label}]{${attributes}}`);
        return [label, `\`${attributes}\``, passes];
      }),
    ),
    '',
    '| refused | rule | why |',
    '|---|---|---|',
    ...rows(refused.map(([write, why]) => [`\`${write}\``, ruleOf(write), why])),
    '',
    'A number next to a word for what is counted, outside any directive, is a warning: `prose/loose-number`.',
    'All rules are in [problems.md](problems.md), how figures add up in [counting.md](counting.md).',
    '',
    '## What stays plain Markdown',
    '',
    'Text with colons is left exactly as typed: "At 10:30", "35:43", "ISIL:Amaq", `:smile:`, `:::note`. An',
    'unknown name is an error (`prose/unknown-directive`) on its own line (`::youtube{…}`), or if its braces contain an',
    'id or a word of a question. To print one, put a backslash before its colon.',
    '',
    'Markdown that would silently be printed as typed is an error too (`prose/printed-markdown`): a no-break space',
    'after `##`, `-` or `1.`; `##Heading` without a space; emphasis that is never closed, or that a letter follows',
    '(`**44**people`); a link or a picture with a space in its address (write `![A map](<old map.png>)`, or `%20` in a',
    'link); a reference or a footnote without its definition; a table without its line of dashes, or with rows of another',
    'width; code that is never closed. A backslash before the sign prints it. In a table, `|` between braces is written `\\|`.',
    '',
    'Tables, footnotes, task lists and strike-through work; HTML',
    'does not. A picture alone in its paragraph, with a text alternative, is stored next to the report and resized by the',
    'build. Links lead to http(s), mailto, another Markdown file (`[how](how-we-count.md)`) or a path of the site.',
    '',
  ].join('\n');
}
