// Long because every rule of an import has its note here.
import type { RuleBook } from '../problems/rule-book.ts';

/** What stops an import: nothing is written then. */
const fatal = {
  'import/no-file': {
    severity: 'error',
    description: 'The file to import is not there, is a folder, or may not be read.',
    fix: 'Give the path of the file as it was downloaded.',
    example: 'sourceline import --from acled no-such.csv --out data/x/',
  },
  'import/not-text': {
    severity: 'error',
    description: 'The file is a workbook, an archive or empty, and no text of rows and columns.',
    fix: 'Open it in a spreadsheet and save it as CSV UTF-8, or unpack it.',
    example: 'gtd.xlsx',
  },
  'import/wrong-format': {
    severity: 'error',
    description: 'No row of the file is a header with the columns that the format has.',
    fix: 'Say the right format after --from, or take the file as its publisher gives it out.',
    example: '--from acled ged241.csv',
  },
  'import/encoding': {
    severity: 'error',
    description:
      'The file is in an old code page that its bytes do not tell, or --encoding says one that it cannot be in.',
    fix: 'Give the encoding with --encoding, such as windows-1256 for Arabic or windows-1251 for Cyrillic.',
    example: 'a file of Windows-1256, in which حمص would be read as ÍãÕ',
  },
  'import/broken-quotes': {
    severity: 'error',
    description:
      'A quotation mark opens a cell and never closes it, so that the rest of the file is one cell.',
    fix: 'Close the quotes in the row that is named, or get the file again: it may be cut off.',
    example: 'SYR1,2016-09-05,"A car bomb went off',
  },
  'import/nothing-taken': {
    severity: 'error',
    description: 'None of the rows of the file could be taken.',
    fix: 'Read the reasons in the report (--report FILE); it may be another format, or a code or date form of its own.',
    example: 'a file whose dates are all 09/05/2016',
  },
  'import/repeated-column': {
    severity: 'error',
    description: 'The file has two columns of one name, and the format reads one.',
    fix: 'Remove one of the columns, or rename it.',
    example: 'two columns fatalities',
  },
  'import/bad-map': {
    severity: 'error',
    description:
      'The map of a CSV file is not as docs/importing.md has it, or names a column that the file lacks.',
    fix: 'Mend the map at the place that is named.',
    example: '{"columns": {"kiled": "Deaths"}}',
  },
  'import/out-folder': {
    severity: 'error',
    description:
      'The dataset cannot be written where --out says: its name is no id, or something is there already.',
    fix: 'Name a new folder in data/, in small letters, digits and hyphens; --replace writes over an old one.',
    example: '--out "data/ACLED Syria/"',
  },
  'import/no-base': {
    severity: 'error',
    description: 'A dataset is to be updated, and the import that it was made by is not kept beside it.',
    fix: 'Import it anew into another folder, or with --replace, which loses what was edited by hand.',
    example: '--update of a dataset whose folder import-base/ was taken away',
  },
  'import/conflict': {
    severity: 'error',
    description:
      'A hand and the new file both changed a cell, or the hand worked on an event whose figures the file changed.',
    fix: 'Import again with --ours to keep what was edited by hand, or with --theirs to take what the file has; or edit the cell.',
    example: 'a note on an event of 3 dead, where the new file has 5',
  },
} as const satisfies RuleBook;

/** Why a row, or a cell of it, was not taken as it stands: a line of the report each. */
const rows = {
  'import/empty-row': {
    severity: 'warning',
    description: 'All cells of a row are empty. Not taken.',
    fix: 'Nothing is lost; take the row out of the file if it disturbs.',
    example: ',,,,',
  },
  'import/row-length': {
    severity: 'warning',
    description:
      'A row has more or fewer cells than the header, so that its cells may stand in wrong columns. Not taken.',
    fix: 'Put cells that hold the delimiter or a line break into quotes.',
    example: 'a row of 30 cells under a header of 31',
  },
  'import/no-id': {
    severity: 'warning',
    description: 'A row has no id, or one that a spreadsheet has cut (1.97E+11). Not taken.',
    fix: 'Get the file again, and do not open it in a spreadsheet before.',
    example: 'an empty event_id_cnty',
  },
  'import/duplicate-row': {
    severity: 'warning',
    description: 'A row is the same as an earlier one, id and all. Not taken.',
    fix: 'Nothing is lost: the earlier row was taken.',
    example: 'the same line twice',
  },
  'import/duplicate-id': {
    severity: 'warning',
    description: 'A row has the id of an earlier one and says something else. Not taken.',
    fix: 'Find out which of the two is right, and keep that one; rows of one event must follow each other.',
    example: 'two rows with id 244657 and other figures',
  },
  'import/reused-id': {
    severity: 'warning',
    description: 'The publisher gave an id to a second incident. Taken under the id with a number: k001-2.',
    fix: 'Nothing is to be mended.',
    example: 'two incidents k001 of Iraq Body Count',
  },
  'import/event-differs': {
    severity: 'warning',
    description:
      'Rows of one event, one for each source, differ in what they say of the event itself. Taken as the first has it.',
    fix: 'Make the rows of one event alike in all but what the sources say.',
    example: 'two rows of one id with other weapons',
  },
  'import/same-row': {
    severity: 'warning',
    description: 'A row without an id is the same as an earlier one. Taken as an event of its own.',
    fix: 'Take one of the two out if it stands there by mistake; a column of ids would tell.',
    example: 'the same line twice in a file without ids',
  },
  'import/bad-date': {
    severity: 'warning',
    description:
      'A date is missing, or is none that the calendar has, or is in a form that may be read two ways. Not taken.',
    fix: 'Write it as YYYY-MM-DD, or say its form in a map.',
    example: '2016-02-30',
  },
  'import/date-order': {
    severity: 'warning',
    description: 'An event ends before it begins. Taken with the two dates swapped.',
    fix: 'Look up which dates are right.',
    example: 'date_start 2016-09-05, date_end 2016-09-01',
  },
  'import/no-place': {
    severity: 'warning',
    description: 'A row names no place, no region and no country. Not taken.',
    fix: 'Fill in where it happened; a map may give a constant "country".',
    example: 'an empty Location',
  },
  'import/bad-figure': {
    severity: 'warning',
    description: 'A figure is negative or no number. Taken with the figure unknown.',
    fix: 'If it is a code for "unknown", say so in a map; else look the figure up.',
    example: 'fatalities "many"',
  },
  'import/fraction': {
    severity: 'warning',
    description: 'A figure is no whole number: the publisher divided a sum. Taken as the span around it.',
    fix: 'Nothing is to be mended.',
    example: 'nkill 2.5, taken as 2-3',
  },
  'import/min-over-max': {
    severity: 'warning',
    description: 'A least figure is larger than the greatest. Taken with the two swapped.',
    fix: 'Look the figures up.',
    example: 'Reported Minimum 5, Reported Maximum 3',
  },
  'import/best-outside': {
    severity: 'warning',
    description: 'A best figure lies outside its low and high. Taken with the span of the three.',
    fix: 'Look the figures up.',
    example: 'low 4, best 2, high 6',
  },
  'import/parts-exceed': {
    severity: 'warning',
    description: 'The deaths of the sides add up to more than all deaths. Taken without the sides.',
    fix: 'Look the figures up.',
    example: 'deaths_a 5, deaths_b 5, high 7',
  },
  'import/attackers-exceed': {
    severity: 'warning',
    description:
      'More attackers are said to be dead or injured than people in all. Taken with the whole figure.',
    fix: 'Look the figures up.',
    example: 'nkill 2, nkillter 3',
  },
  'import/bad-coordinates': {
    severity: 'warning',
    description:
      'A latitude or longitude is missing its other half, is no number, out of range, or both are 0. Taken without.',
    fix: 'Look the place up, and fill its lat and lon in in places.csv.',
    example: 'latitude 136.7',
  },
  'import/swapped-coordinates': {
    severity: 'warning',
    description: 'A place lies in its country only with latitude and longitude swapped. Taken without them.',
    fix: 'Look the place up, and fill its lat and lon in in places.csv.',
    example: 'latitude 36.7, longitude 34.7 for Homs',
  },
  'import/place-split': {
    severity: 'warning',
    description:
      'Two rows name one place, no row names its region, and their coordinates are more than 20 km apart. Taken as two places.',
    fix: 'Add a column of regions: rows of one name and one region are one place. Or give both rows one id in places.csv.',
    example: 'two rows "Springfield" in one country, 300 km apart',
  },
  'import/bad-code': {
    severity: 'warning',
    description: 'A code is none that the codebook has. Taken without what it says.',
    fix: 'If a new codebook has it, tell the makers of Sourceline.',
    example: 'where_prec 9',
  },
  'import/bad-claim': {
    severity: 'warning',
    description:
      'A claim has no kind, one that is none of the four, or no claimant. The row is taken without the claim.',
    fix: 'Write claimed, attributed, suspected or denied in the column of kinds, or give one kind for all rows in "constants".',
    example: 'a claimant with the kind "possibly"',
  },
  'import/source-differs': {
    severity: 'warning',
    description:
      'Two rows give one source different kinds, or a row gives a kind and no source. Taken as the first row has it, or without.',
    fix: 'Make the kind of each source the same in all rows.',
    example: '"Town Herald" as news in one row and as official in another',
  },
  'import/place-differs': {
    severity: 'warning',
    description: 'Two rows put one place into different districts. Taken as the first row has it.',
    fix: 'Make the district of each place the same in all rows, or give the two places different names.',
    example: '"Salem" in North District and in South District',
  },
  'import/point-of-area': {
    severity: 'warning',
    description:
      'A row has coordinates, and no place but a district or the country: they may be the middle of it. Taken without the coordinates.',
    fix: 'Map a column to "place"; or leave it so.',
    example: 'district "Homs District", latitude 34.7, no place',
  },
  'import/hour-not-kept': {
    severity: 'warning',
    description: 'A date has an hour that the event cannot keep. Taken without the hour.',
    fix: 'Remove the hour from the column of dates, or the other column of times.',
    example: '2016-09-05 22:30 beside a time of 21:00',
  },
  'import/best-not-kept': {
    severity: 'warning',
    description:
      'A figure stands between a least and a greatest one. Taken as the two ends, without the figure.',
    fix: 'Nothing has to be done; or write the figure as the event’s best one, with a reason.',
    example: 'killed 4, least 3, greatest 6',
  },
  'import/blank-word': {
    severity: 'warning',
    description: 'A name is a word that programs write for nothing. Taken as nothing.',
    fix: 'If it is a name, spell it another way: "Nan" is one, "nan" is not.',
    example: 'an admin1 of "NULL"',
  },
  'import/repeated-header': {
    severity: 'warning',
    description: 'A row repeats the header. Not taken.',
    fix: 'Nothing is lost; remove the row.',
    example: 'the header of the second of two files in one',
  },
  'import/bad-url': {
    severity: 'warning',
    description: 'An address is not http(s), or carries a user name. Taken without it.',
    fix: 'Write the address of the page, beginning with https://.',
    example: 'www.example.org',
  },
  'import/hidden-character': {
    severity: 'warning',
    description: 'A text holds characters that nobody sees. Taken without them.',
    fix: 'Nothing is to be mended.',
    example: 'a zero-width space in a name',
  },
  'import/long-word': {
    severity: 'warning',
    description: 'A text holds a word that is longer than any name can be. Taken with the word cut short.',
    fix: 'Shorten the word in the file.',
    example: 'a cell of 5,000 letters without a space',
  },
  'import/bad-encoding': {
    severity: 'warning',
    description:
      'A text holds bytes that are no UTF-8 in a file that is. Taken with a sign for what is lost.',
    fix: 'Get the file again, or save it anew as UTF-8.',
    example: 'a Latin-1 é in a UTF-8 file',
  },
} as const satisfies RuleBook;

export type FatalRule = keyof typeof fatal;
export type RowRule = keyof typeof rows;

/** What is refused of a file that is imported, and what is changed of its rows. */
export const importRules = { ...fatal, ...rows } as const satisfies RuleBook;
