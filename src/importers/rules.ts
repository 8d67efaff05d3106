// Long because every rule of an import has its note here.
import type { RuleBook } from '../problems/rule-book.ts';

/** What stops an import: nothing is written then. */
const fatal = {
  'import/no-file': {
    severity: 'error',
    description: 'The file to import does not exist, is a folder, or cannot be read.',
    fix: 'Check that it is a readable file; give its path as downloaded.',
    example: 'sourceline import --from acled no-such.csv --out data/x/',
  },
  'import/not-text': {
    severity: 'error',
    description: 'The file is a workbook, an archive or empty, not a text of rows and columns.',
    fix: 'Open it in a spreadsheet and save it as CSV UTF-8, or unpack it.',
    example: 'gtd.xlsx',
  },
  'import/wrong-format': {
    severity: 'error',
    description: 'No row of the file is a header with the columns of the format.',
    fix: 'Name the right format after --from, or use the file as its publisher distributes it.',
    example: '--from acled ged241.csv',
  },
  'import/encoding': {
    severity: 'error',
    description:
      'The file is in an old code page that cannot be detected, or --encoding names one that the file cannot be in.',
    fix: 'Give the encoding with --encoding: windows-1256 for Arabic, for example, or windows-1251 for Cyrillic.',
    example: 'a file of Windows-1256, in which حمص would be read as ÍãÕ',
  },
  'import/broken-quotes': {
    severity: 'error',
    description: 'A quotation mark opens a cell and is never closed, so the rest of the file is one cell.',
    fix: 'Close the quotes in the named row, or download the file again: it may be cut off.',
    example: 'SYR1,2016-09-05,"A car bomb went off',
  },
  'import/nothing-taken': {
    severity: 'error',
    description: 'No row of the file could be taken.',
    fix: 'Read the reasons in the import log (--report FILE); the file may be in another format, or use its own codes or date format.',
    example: 'a file whose dates are all 09/05/2016',
  },
  'import/repeated-column': {
    severity: 'error',
    description: 'The file has two columns of the same name, and the format reads one.',
    fix: 'Remove one of the columns, or rename it.',
    example: 'two columns fatalities',
  },
  'import/bad-map': {
    severity: 'error',
    description:
      'The map of a CSV file is not as docs/importing.md describes, or names a column that the file lacks.',
    fix: 'Fix the map at the place shown.',
    example: '{"columns": {"kiled": "Deaths"}}',
  },
  'import/bad-names': {
    severity: 'error',
    description:
      'The file of names beside the dataset is not as docs/importing.md describes, or its lines contradict each other.',
    fix: 'Fix the line shown.',
    example: 'place,Hadramout,Hadhramaut   and a line   place,Hadramout,Hadramawt',
  },
  'import/out-folder': {
    severity: 'error',
    description:
      'The dataset cannot be written where --out says: the name is not a valid id, or something already exists there.',
    fix: 'Name a new folder in data/, in lower-case letters, digits and hyphens; --replace overwrites an existing one.',
    example: '--out "data/ACLED Syria/"',
  },
  'import/no-base': {
    severity: 'error',
    description: 'A dataset is to be updated, but the copy of its last import is missing.',
    fix: 'Import it again into another folder, or with --replace, which loses manual edits.',
    example: '--update of a dataset whose folder import-base/ was removed',
  },
  'import/conflict': {
    severity: 'error',
    description:
      'A manual edit and the new file changed the same cell, or the new file changed the figures of a manually edited event.',
    fix: 'Import again with --ours to keep manual edits, or with --theirs to use the new file; or edit the cell.',
    example: 'a note on an event of 3 dead, where the new file has 5',
  },
  'import/bad-population': {
    severity: 'error',
    description:
      'A population is not a whole number above zero, its year is not one of four digits, or two rows give one region different populations for the same year.',
    fix: 'Write the number in digits, and the year as in 2016; keep one row for a region and year.',
    example: 'Homs,1.8 million',
  },
} as const satisfies RuleBook;

/** Why a row, or a cell of it, was not taken as it is: a line of the import log each. */
const rows = {
  'import/empty-row': {
    severity: 'warning',
    description: 'All cells of a row are empty. Not taken.',
    fix: 'Ignore it: nothing is lost. Remove the row from the file if you like.',
    example: ',,,,',
  },
  'import/row-length': {
    severity: 'warning',
    description:
      'A row has more or fewer cells than the header, so its cells may be in the wrong columns. Not taken.',
    fix: 'Put cells that contain the delimiter or a line break into quotes.',
    example: 'a row of 30 cells under a header of 31',
  },
  'import/no-id': {
    severity: 'warning',
    description: 'A row has no id, or one that a spreadsheet has shortened (1.97E+11). Not taken.',
    fix: 'Download the file again, and import it without opening it in a spreadsheet.',
    example: 'an empty event_id_cnty',
  },
  'import/duplicate-row': {
    severity: 'warning',
    description: 'A row is identical to an earlier one, including its id. Not taken.',
    fix: 'Ignore it: the earlier row was taken.',
    example: 'the same row repeated',
  },
  'import/duplicate-id': {
    severity: 'warning',
    description: 'A row has the id of an earlier one but says something else. Not taken.',
    fix: 'Find out which of the two is right, and keep that one; rows of one event must be consecutive.',
    example: 'two rows with id 244657 and other figures',
  },
  'import/reused-id': {
    severity: 'warning',
    description:
      'The publisher used the id of another incident again. Taken under the id with a number: k001-2.',
    fix: 'Ignore it: no fix is needed.',
    example: 'two incidents k001 of Iraq Body Count',
  },
  'import/event-differs': {
    severity: 'warning',
    description:
      'Rows of one event, one for each source, differ in what they say about the event itself. Taken as in the first row.',
    fix: 'Make the rows of one event the same in everything except what the sources say.',
    example: 'two rows of one id with other weapons',
  },
  'import/same-row': {
    severity: 'warning',
    description: 'A row without an id is identical to an earlier one. Taken as a separate event.',
    fix: 'Remove one of the two if it is a mistake; a column of ids would make this clear.',
    example: 'the same row repeated in a file without ids',
  },
  'import/bad-date': {
    severity: 'warning',
    description: 'A date is missing, does not exist in the calendar, or can be read in two ways. Not taken.',
    fix: 'Write it as YYYY-MM-DD, or give its format in a map.',
    example: '2016-02-30',
  },
  'import/date-order': {
    severity: 'warning',
    description: 'An event ends before it begins. Taken with the two dates swapped.',
    fix: 'Check which dates are right.',
    example: 'date_start 2016-09-05, date_end 2016-09-01',
  },
  'import/no-place': {
    severity: 'warning',
    description: 'A row names no place, no region and no country. Not taken.',
    fix: 'Fill in where it happened; a map can give a constant "country".',
    example: 'an empty Location',
  },
  'import/bad-figure': {
    severity: 'warning',
    description: 'A figure is negative or not a number. Taken with the figure unknown.',
    fix: 'If it is a code for "unknown", say so in a map; otherwise look up the figure.',
    example: 'fatalities "many"',
  },
  'import/fraction': {
    severity: 'warning',
    description:
      'A figure is not a whole number, because the publisher divided a sum. Taken as the range around it.',
    fix: 'Ignore it: no fix is needed.',
    example: 'nkill 2.5, taken as 2-3',
  },
  'import/min-over-max': {
    severity: 'warning',
    description: 'A minimum is greater than the maximum. Taken with the two swapped.',
    fix: 'Check the figures.',
    example: 'Reported Minimum 5, Reported Maximum 3',
  },
  'import/best-outside': {
    severity: 'warning',
    description: 'A best figure is outside its low and high. Taken with the range of the three.',
    fix: 'Check the figures.',
    example: 'low 4, best 2, high 6',
  },
  'import/parts-exceed': {
    severity: 'warning',
    description:
      'The parts of a figure, such as the deaths of the sides, add up to more than it. Taken without the parts.',
    fix: 'Check the figures.',
    example: 'deaths_a 5, deaths_b 5, high 7',
  },
  'import/attackers-exceed': {
    severity: 'warning',
    description: 'There are more dead or injured attackers than people in all. Taken with the whole figure.',
    fix: 'Check the figures.',
    example: 'nkill 2, nkillter 3',
  },
  'import/bad-coordinates': {
    severity: 'warning',
    description:
      'A latitude or longitude is given without the other, is not a number, is out of range, or both are 0. Taken without coordinates.',
    fix: 'Look up the place, and fill in its lat and lon in places.csv.',
    example: 'latitude 136.7',
  },
  'import/swapped-coordinates': {
    severity: 'warning',
    description:
      'A place is in its country only if latitude and longitude are swapped. Taken without coordinates.',
    fix: 'Look up the place, and fill in its lat and lon in places.csv.',
    example: 'latitude 36.7, longitude 34.7 for Homs',
  },
  'import/place-split': {
    severity: 'warning',
    description:
      'Two rows name the same place without a region, and their coordinates are more than 20 km apart. Taken as two places.',
    fix: 'Add a column of regions: rows with the same name and region are one place. Or give both rows the same id in places.csv.',
    example: 'two rows "Springfield" in one country, 300 km apart',
  },
  'import/bad-code': {
    severity: 'warning',
    description: 'A code is not in the codebook. Taken without it.',
    fix: 'If a new codebook defines it, report it to the maintainers of Sourceline.',
    example: 'where_prec 9',
  },
  'import/bad-claim': {
    severity: 'warning',
    description: 'A claim has no kind, an unknown kind, or no claimant. The row is taken without the claim.',
    fix: 'Write claimed, attributed, suspected or denied in the column of kinds, or set one kind for all rows in "constants".',
    example: 'a claimant with the kind "possibly"',
  },
  'import/source-differs': {
    severity: 'warning',
    description:
      'Two rows give one source different kinds, or a row gives a kind without a source. Taken as in the first row, or without the kind.',
    fix: 'Make the kind of each source the same in all rows.',
    example: '"Town Herald" as news in one row and as official in another',
  },
  'import/place-differs': {
    severity: 'warning',
    description: 'Two rows put one place into different districts. Taken as in the first row.',
    fix: 'Use the same district for a place in all rows, or give the two places different names.',
    example: '"Salem" in North District and in South District',
  },
  'import/point-of-area': {
    severity: 'warning',
    description:
      'A row has coordinates but names only a district or a country; they may be its centre. Taken without coordinates.',
    fix: 'Map a column to "place", or ignore the warning.',
    example: 'district "Homs District", latitude 34.7, no place',
  },
  'import/hour-not-kept': {
    severity: 'warning',
    description: 'A date has a time that the event cannot store. Taken without the time.',
    fix: 'Remove the time from the column of dates, or remove the column of times.',
    example: '2016-09-05 22:30 beside a time of 21:00',
  },
  'import/best-not-kept': {
    severity: 'warning',
    description: 'A figure is between a minimum and a maximum. Taken as the two ends, without the figure.',
    fix: 'Ignore it, or add the figure as the event’s best figure, with a reason.',
    example: 'killed 4, minimum 3, maximum 6',
  },
  'import/blank-word': {
    severity: 'warning',
    description: 'A name is a word that programs write for an empty value. Taken as empty.',
    fix: 'If it is a real name, spell it differently: "Nan" is kept, "nan" is not.',
    example: 'an admin1 of "NULL"',
  },
  'import/repeated-header': {
    severity: 'warning',
    description: 'A row repeats the header. Not taken.',
    fix: 'Ignore it, or remove the row: nothing is lost.',
    example: 'the header of the second of two files in one',
  },
  'import/bad-url': {
    severity: 'warning',
    description: 'A URL is not http(s), or contains a user name. Taken without it.',
    fix: 'Write the full URL of the page, beginning with https://.',
    example: 'www.example.org',
  },
  'import/hidden-character': {
    severity: 'warning',
    description: 'A text contains invisible characters. Taken without them.',
    fix: 'Ignore it: no fix is needed.',
    example: 'a zero-width space in a name',
  },
  'import/long-word': {
    severity: 'warning',
    description: 'A text contains a word that is too long for any name. Taken with the word cut short.',
    fix: 'Shorten the word in the file.',
    example: 'a cell of 5,000 letters without a space',
  },
  'import/bad-encoding': {
    severity: 'warning',
    description:
      'A text contains invalid bytes in a file that is otherwise UTF-8. Taken with a replacement character for each.',
    fix: 'Download the file again, or save it as UTF-8.',
    example: 'a Latin-1 é in a UTF-8 file',
  },
} as const satisfies RuleBook;

export type FatalRule = keyof typeof fatal;
export type RowRule = keyof typeof rows;

/** What is refused of a file that is imported, and what is changed of its rows. */
export const importRules = { ...fatal, ...rows } as const satisfies RuleBook;
