// Long because every rule of a data file has its note here.
import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a data file. */
export const datasetRules = {
  'dataset/unreadable': {
    severity: 'error',
    description: 'The file cannot be read from the disk.',
    fix: 'See that it is there, and that it may be read.',
    example: 'a data file without permission to read it',
  },
  'dataset/not-utf8': {
    severity: 'error',
    description: 'The file is not UTF-8 text, or a character in it is cut in half.',
    fix: 'Save it again as UTF-8; a byte order mark is fine.',
    example: 'a file that a spreadsheet saved as Windows-1256',
  },
  'dataset/truncated': {
    severity: 'error',
    description: 'The file ends before everything in it is closed: a copy or a save was cut off.',
    fix: 'Bring the whole file back, or close what is open.',
    example: '{"format": "events/1", "events": [',
  },
  'dataset/syntax': {
    severity: 'error',
    description: 'The file is not valid JSON.',
    fix: 'Mend the punctuation at the place shown; JSON has no comments and no comma after a last entry.',
    example: '{"killed": 3,}',
  },
  'dataset/too-deep': {
    severity: 'error',
    description: 'Brackets nest deeper than any dataset has a use for.',
    fix: 'Take the needless brackets away.',
    example: '[[[[[[…]]]]]]',
  },
  'dataset/duplicate-key': {
    severity: 'error',
    description: 'A field stands twice in one object; of two values JSON would silently keep the last.',
    fix: 'Keep the one that is right.',
    example: '{"killed": 3, "killed": 4}',
  },
  'dataset/unsafe-number': {
    severity: 'error',
    description: 'A number is too large, too fine or too odd for a computer to keep as it is written.',
    fix: 'Write the number in plain digits, or as text if it is a code.',
    example: '{"killed": 1e400}',
  },
  'dataset/hidden-character': {
    severity: 'error',
    description:
      'A text holds a character that nobody sees: a bidi override, a zero-width space, a control character.',
    fix: 'Type the text anew. Joiners (ZWJ, ZWNJ) inside a word are fine.',
    example: '"name": "Homs\\u202e"',
  },
  'dataset/missing-field': {
    severity: 'error',
    description: 'A field that is required is not there.',
    fix: 'Add the field; docs/format.md tells what it takes.',
    example: '{"id": "homs-bab-tadmur", "place": "homs", "accounts": […]}   (no "date")',
  },
  'dataset/unknown-field': {
    severity: 'error',
    description: 'A field has a name that the format does not know, so it would be lost.',
    fix: 'Mend the spelling, or take the field out.',
    example: '{"source": "sohr", "kiled": 4}',
  },
  'dataset/wrong-type': {
    severity: 'error',
    description: 'A value is of another kind than the field takes: a text for a list, a number for a text.',
    fix: 'Write the kind of value that docs/format.md names.',
    example: '"via": "reuters"   (a list: ["reuters"])',
  },
  'dataset/unknown-word': {
    severity: 'error',
    description: 'A field that takes one of a few words has another one.',
    fix: 'Use one of the words that the format knows.',
    example: '"status": "setaside"',
  },
  'dataset/too-long': {
    severity: 'error',
    description: 'A name or an id is longer than a drawing, a card or the name of a file can be.',
    fix: 'Shorten it, and put the rest into a note.',
    example: '"name": "Aaaaaaaa…"   (2,000 letters)',
  },
  'dataset/empty': {
    severity: 'error',
    description: 'A text is blank, or a list that needs an entry has none.',
    fix: 'Fill it in, or take the field out.',
    example: '"accounts": []',
  },
  'dataset/bad-number': {
    severity: 'error',
    description: 'A number is negative, fractional, or larger than the field takes.',
    fix: 'People and things are counted in whole numbers from 0.',
    example: '"killed": -3',
  },
  'dataset/bad-figure': {
    severity: 'error',
    description: 'A figure is not in the shorthand of the format.',
    fix: 'Write 35, "3-5", "7+", "<=7", "~40", "dozens", {"min": 3, "max": 5}, or null.',
    example: '"killed": "about 40"',
  },
  'dataset/min-over-max': {
    severity: 'error',
    description: 'The lower end of a figure is larger than its upper end.',
    fix: 'Swap the ends, or mend the slip.',
    example: '"killed": "5-3"',
  },
  'dataset/bad-date': {
    severity: 'error',
    description: 'A date is not one that the calendar has, or not written YYYY-MM-DD.',
    fix: 'Write the day as YYYY-MM-DD.',
    example: '"date": "2016-02-30"',
  },
  'dataset/date-order': {
    severity: 'error',
    description: 'An event ends before it begins.',
    fix: 'Swap the dates, or mend the slip.',
    example: '"date": "2016-09-05", "dateEnd": "2016-09-04"',
  },
  'dataset/bad-time': {
    severity: 'error',
    description: 'A time is neither HH:MM nor one of the parts of a day.',
    fix: 'Write 09:30, or night, morning, noon, afternoon, evening.',
    example: '"time": "9.30"',
  },
  'dataset/time-precision': {
    severity: 'error',
    description: 'The precision of a time says more than the time does.',
    fix: '"minute" needs a time as HH:MM, "part-of-day" needs a time.',
    example: '"time": "morning", "timePrecision": "minute"',
  },
  'dataset/bad-url': {
    severity: 'error',
    description: 'An address is not http(s), or carries a user name or a password.',
    fix: 'Write the address of the page, beginning with https://.',
    example: '"url": "javascript:alert(1)"',
  },
  'dataset/bad-id': {
    severity: 'error',
    description: 'An id has characters that an address or a question cannot take.',
    fix: 'Use small letters a–z and digits, parted by single hyphens.',
    example: '"Al Zahra": {"name": "al-Zahra", "level": "town"}',
  },
  'dataset/reserved-id': {
    severity: 'error',
    description: 'An id is a word that questions have another use for.',
    fix: 'Choose another id.',
    example: '"facets": {"place": {"name": "Kind of place"}}',
  },
  'dataset/bad-code': {
    severity: 'error',
    description: 'A code of a place is not in the form of its standard.',
    fix: 'Write an ISO 3166 code as "SY" or "SY-HI", a p-code as "SY04".',
    example: '"codes": {"iso": "Syria"}',
  },
  'dataset/bad-version': {
    severity: 'error',
    description: 'A version is not three numbers.',
    fix: 'Write it as "1.0.0".',
    example: '"version": "v2"',
  },
  'dataset/bad-language': {
    severity: 'error',
    description: 'A language is not a language tag.',
    fix: 'Write a tag of BCP 47: en, ar, pt-BR.',
    example: '"name": {"Arabic": "حمص"}',
  },
  'dataset/bad-timezone': {
    severity: 'error',
    description: 'A time zone is not in the IANA database.',
    fix: 'Write its name: "Asia/Damascus".',
    example: '"timezone": "Damascus"',
  },
  'dataset/coordinate-range': {
    severity: 'error',
    description: 'A latitude lies outside of -90 to 90, or a longitude outside of -180 to 180.',
    fix: 'Write degrees; latitude is north and south, longitude east and west.',
    example: '"lat": 136.7, "lon": 34.7',
  },
  'dataset/swapped-coordinates': {
    severity: 'error',
    description: 'Latitude and longitude look swapped: the other way round the place lies in its country.',
    fix: 'Swap them.',
    example: '"in": "sy-homs", "lat": 36.7063, "lon": 34.7267',
  },
  'dataset/half-coordinates': {
    severity: 'error',
    description: 'One of latitude and longitude stands without the other.',
    fix: 'Give both, or neither.',
    example: '"lat": 34.7267',
  },
  'dataset/needs-basis': {
    severity: 'error',
    description: 'A place has coordinates and does not say where they come from.',
    fix: 'Add "basis": which gazetteer, map or person says so.',
    example: '"lat": 34.7267, "lon": 36.7063',
  },
  'dataset/needs-why': {
    severity: 'error',
    description: 'An account is set aside without a reason.',
    fix: 'Add "why": readers see it beside the figure that is struck through.',
    example: '"killed": 90, "status": "set-aside"',
  },
  'dataset/id-differs': {
    severity: 'error',
    description: "The dataset's id is not the name of its file.",
    fix: 'Rename the file or change the id; the id is the address of the dataset for ever.',
    example: '"id": "syria"   in data/syria-2016-09-05.json',
  },
  'dataset/unknown-id': {
    severity: 'error',
    description: 'An id names nothing in the dataset.',
    fix: 'Mend the spelling, or add the entry that it names.',
    example: '"place": "tartuos"',
  },
  'dataset/duplicate-id': {
    severity: 'error',
    description:
      'Two events, accounts, statements or parts have the same id, or a list names one thing twice.',
    fix: 'Give each an id of its own.',
    example: 'two events with "id": "homs"',
  },
  'dataset/still-there': {
    severity: 'warning',
    description:
      'An entry of "revisions" removed an event, the event is in the file, and no entry of a later version names it.',
    fix: 'If the event is back, run `sourceline revise`, which drafts an entry for it; leave the old entry as it is. If it was never gone, take its id out of "removed".',
    example: '"removed": ["homs"]   with an event "homs"',
  },
  'dataset/revision-unknown-event': {
    severity: 'warning',
    description: 'An entry of "revisions" names an event that is not in the file and that no entry removed.',
    fix: 'Fix the id. If the event was taken out of the file, run `sourceline revise`, which drafts the entry; leave the old entry as it is.',
    example: '"revisions": [{"events": ["hmos"], …}]   with an event "homs"',
  },
  'dataset/figure-outlier': {
    severity: 'warning',
    description:
      'A figure is ten times as high as all others of its event, a tenth of them, or ten times as high as that of any other event.',
    fix: 'Check the figure for a zero too many or too few.',
    example: '"killed": 1600   beside 17, 19 and 22 of other sources',
  },
  'dataset/casualties-too-few': {
    severity: 'warning',
    description: 'An account counts fewer dead and injured together than it counts dead and injured.',
    fix: 'Check the three figures; "casualties" counts the killed and the injured together.',
    example: '{"killed": 5, "injured": 20, "casualties": 20}',
  },
  'dataset/speaks-before': {
    severity: 'warning',
    description:
      'A source speaks, or was read, before the event began, or an account was read before it was given.',
    fix: 'Check both days.',
    example: '"published": "2024-02-16"   of an event of 2025-02-16',
  },
  'dataset/future-day': {
    severity: 'warning',
    description: 'A day of the data lies in the future.',
    fix: 'Check the year.',
    example: '"date": "2205-02-16"',
  },
  'dataset/long-event': {
    severity: 'warning',
    description: 'An event lasts longer than a year.',
    fix: 'Check the years of "date" and "dateEnd".',
    example: '{"date": "2015-03-04", "dateEnd": "2025-03-05"}',
  },
  'dataset/date-alone': {
    severity: 'warning',
    description: 'The first or the last event lies twenty years or more from all others.',
    fix: 'Check the year.',
    example: '"date": "1925-03-04"   among events of 2025',
  },
  'dataset/same-account': {
    severity: 'warning',
    description: 'Two accounts of an event say the same, of the same source.',
    fix: 'Take one of the two out.',
    example: 'the same row twice in accounts.csv',
  },
  'dataset/same-event': {
    severity: 'warning',
    description:
      'Two events have the same day, the same place and the same toll, or one source says the same of both.',
    fix: 'If they are one event, merge them: move the accounts into one and take the other out.',
    example: '"a1" and "a2" of 2024-01-03 in Alba, each with 14 killed by the same source',
  },
  'dataset/odd-point': {
    severity: 'warning',
    description:
      'A place lies at 0, 0, or where the others would lie if latitude and longitude changed places.',
    fix: 'Check the coordinates.',
    example: '"lat": 36.72, "lon": 34.73   among places at 34.7, 36.7',
  },
  'dataset/accepted-nothing': {
    severity: 'warning',
    description: 'An entry of "accepted" accepts a warning that there is not, or that is not to be accepted.',
    fix: 'Take the entry out, or fix its rule and its ids.',
    example: '{"rule": "dataset/same-evnt", "why": "…"}',
  },
  'dataset/cycle': {
    severity: 'error',
    description:
      'Places lie in each other, sources are part of each other, or accounts supersede each other, in a circle.',
    fix: 'Break the circle where it is wrong.',
    example: '"homs": {"in": "sy-homs"}, "sy-homs": {"in": "homs"}',
  },
  'dataset/long-chain': {
    severity: 'error',
    description: 'Places lie in each other, or sources are part of each other, in a chain of more than 20.',
    fix: 'Leave out steps between, or correct the one that leads to the wrong place or source.',
    example: 'a place in a place in a place …, 21 times',
  },
  'dataset/superseded-current': {
    severity: 'error',
    description: 'An account is superseded by another one and still counts.',
    fix: 'Set its status to "superseded".',
    example: '{"id": "a"}, {"id": "b", "supersedes": "a"}',
  },
  'dataset/facet-value': {
    severity: 'error',
    description: 'An event has a value of a facet that the facet does not list.',
    fix: "Mend the spelling, or add the value to the facet's values.",
    example: '"facets": {"school": "primry"}',
  },
  'dataset/parts-exceed-whole': {
    severity: 'error',
    description: 'The stated parts of a figure (`of`) sum to more than the figure itself.',
    fix: 'Parts of one level share nobody; nest one that is a part of another.',
    example: '"killed": 5, "of": [{"who": "officers", "killed": 4}, {"who": "men", "killed": 3}]',
  },
  'dataset/best-outside': {
    severity: 'error',
    description: 'A best figure lies outside of what the current accounts give.',
    fix: 'A best figure must lie between the lowest and the highest figure that a source gives.',
    example: 'accounts of 3 and 4 killed, and "killed": {"best": 6, "why": "…"}',
  },
  'dataset/unit-words': {
    severity: 'error',
    description:
      'The words of a unit lack a plural form of their language, or have one that it does not know.',
    fix: 'Give every form that the language has for whole numbers, and always "other".',
    example: '"event": {"en": {"other": "shootings"}}',
  },
  'dataset/outside-region': {
    severity: 'warning',
    description: 'A place lies outside the region or the country that it is said to be in.',
    fix: 'Check the coordinates and the region; the region that is stated is the one that counts.',
    example: '"in": "sy-homs", "lat": 34.8886, "lon": 35.8854',
  },
  'dataset/unchecked-place': {
    severity: 'warning',
    description: 'Nobody has checked where a place lies.',
    fix: 'Check its coordinates, write into "basis" what you found, and take "checked" out.',
    example: '"checked": false',
  },
} as const satisfies RuleBook;

export type RuleId = keyof typeof datasetRules;
