// Long because every rule of a data file has its note here.
import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a data file. */
export const datasetRules = {
  'dataset/unreadable': {
    severity: 'error',
    refuses: 'The file cannot be read from the disk.',
    mend: 'See that it is there, and that it may be read.',
    example: 'a data file without permission to read it',
  },
  'dataset/not-utf8': {
    severity: 'error',
    refuses: 'The file is not UTF-8 text, or a character in it is cut in half.',
    mend: 'Save it again as UTF-8; a byte order mark is fine.',
    example: 'a file that a spreadsheet saved as Windows-1256',
  },
  'dataset/truncated': {
    severity: 'error',
    refuses: 'The file ends before everything in it is closed: a copy or a save was cut off.',
    mend: 'Bring the whole file back, or close what is open.',
    example: '{"format": "events/1", "events": [',
  },
  'dataset/syntax': {
    severity: 'error',
    refuses: 'The file is not valid JSON.',
    mend: 'Mend the punctuation at the place shown; JSON has no comments and no comma after a last entry.',
    example: '{"killed": 3,}',
  },
  'dataset/too-deep': {
    severity: 'error',
    refuses: 'Brackets nest deeper than any dataset has a use for.',
    mend: 'Take the needless brackets away.',
    example: '[[[[[[…]]]]]]',
  },
  'dataset/duplicate-key': {
    severity: 'error',
    refuses: 'A field stands twice in one object; of two values JSON would silently keep the last.',
    mend: 'Keep the one that is right.',
    example: '{"killed": 3, "killed": 4}',
  },
  'dataset/unsafe-number': {
    severity: 'error',
    refuses: 'A number is too large, too fine or too odd for a computer to keep as it is written.',
    mend: 'Write the number in plain digits, or as text if it is a code.',
    example: '{"killed": 1e400}',
  },
  'dataset/hidden-character': {
    severity: 'error',
    refuses:
      'A text holds a character that nobody sees: a bidi override, a zero-width space, a control character.',
    mend: 'Type the text anew. Joiners (ZWJ, ZWNJ) inside a word are fine.',
    example: '"name": "Homs\\u202e"',
  },
  'dataset/missing-field': {
    severity: 'error',
    refuses: 'A field that is required is not there.',
    mend: 'Add the field; docs/format.md tells what it takes.',
    example: '{"id": "homs-bab-tadmur", "place": "homs", "accounts": […]}   (no "date")',
  },
  'dataset/unknown-field': {
    severity: 'error',
    refuses: 'A field has a name that the format does not know, so it would be lost.',
    mend: 'Mend the spelling, or take the field out.',
    example: '{"source": "sohr", "kiled": 4}',
  },
  'dataset/wrong-type': {
    severity: 'error',
    refuses: 'A value is of another kind than the field takes: a text for a list, a number for a text.',
    mend: 'Write the kind of value that docs/format.md names.',
    example: '"via": "reuters"   (a list: ["reuters"])',
  },
  'dataset/unknown-word': {
    severity: 'error',
    refuses: 'A field that takes one of a few words has another one.',
    mend: 'Use one of the words that the format knows.',
    example: '"status": "setaside"',
  },
  'dataset/too-long': {
    severity: 'error',
    refuses: 'A name or an id is longer than a drawing, a card or the name of a file can be.',
    mend: 'Shorten it, and put the rest into a note.',
    example: '"name": "Aaaaaaaa…"   (2,000 letters)',
  },
  'dataset/empty': {
    severity: 'error',
    refuses: 'A text is blank, or a list that needs an entry has none.',
    mend: 'Fill it in, or take the field out.',
    example: '"accounts": []',
  },
  'dataset/bad-number': {
    severity: 'error',
    refuses: 'A number is negative, fractional, or larger than the field takes.',
    mend: 'People and things are counted in whole numbers from 0.',
    example: '"killed": -3',
  },
  'dataset/bad-figure': {
    severity: 'error',
    refuses: 'A figure is not in the shorthand of the format.',
    mend: 'Write 35, "3-5", "7+", "<=7", "~40", "dozens", {"min": 3, "max": 5}, or null.',
    example: '"killed": "about 40"',
  },
  'dataset/min-over-max': {
    severity: 'error',
    refuses: 'The lower end of a figure is larger than its upper end.',
    mend: 'Swap the ends, or mend the slip.',
    example: '"killed": "5-3"',
  },
  'dataset/bad-date': {
    severity: 'error',
    refuses: 'A date is not one that the calendar has, or not written YYYY-MM-DD.',
    mend: 'Write the day as YYYY-MM-DD.',
    example: '"date": "2016-02-30"',
  },
  'dataset/date-order': {
    severity: 'error',
    refuses: 'An event ends before it begins.',
    mend: 'Swap the dates, or mend the slip.',
    example: '"date": "2016-09-05", "dateEnd": "2016-09-04"',
  },
  'dataset/bad-time': {
    severity: 'error',
    refuses: 'A time is neither HH:MM nor one of the parts of a day.',
    mend: 'Write 09:30, or night, morning, noon, afternoon, evening.',
    example: '"time": "9.30"',
  },
  'dataset/time-precision': {
    severity: 'error',
    refuses: 'The precision of a time says more than the time does.',
    mend: '"minute" needs a time as HH:MM, "part-of-day" needs a time.',
    example: '"time": "morning", "timePrecision": "minute"',
  },
  'dataset/bad-url': {
    severity: 'error',
    refuses: 'An address is not http(s), or carries a user name or a password.',
    mend: 'Write the address of the page, beginning with https://.',
    example: '"url": "javascript:alert(1)"',
  },
  'dataset/bad-id': {
    severity: 'error',
    refuses: 'An id has characters that an address or a question cannot take.',
    mend: 'Use small letters a–z and digits, parted by single hyphens.',
    example: '"Al Zahra": {"name": "al-Zahra", "level": "town"}',
  },
  'dataset/reserved-id': {
    severity: 'error',
    refuses: 'An id is a word that questions have another use for.',
    mend: 'Choose another id.',
    example: '"facets": {"place": {"name": "Kind of place"}}',
  },
  'dataset/bad-code': {
    severity: 'error',
    refuses: 'A code of a place is not in the form of its standard.',
    mend: 'Write an ISO 3166 code as "SY" or "SY-HI", a p-code as "SY04".',
    example: '"codes": {"iso": "Syria"}',
  },
  'dataset/bad-version': {
    severity: 'error',
    refuses: 'A version is not three numbers.',
    mend: 'Write it as "1.0.0".',
    example: '"version": "v2"',
  },
  'dataset/bad-language': {
    severity: 'error',
    refuses: 'A language is not a language tag.',
    mend: 'Write a tag of BCP 47: en, ar, pt-BR.',
    example: '"name": {"Arabic": "حمص"}',
  },
  'dataset/bad-timezone': {
    severity: 'error',
    refuses: 'A time zone is not in the IANA database.',
    mend: 'Write its name: "Asia/Damascus".',
    example: '"timezone": "Damascus"',
  },
  'dataset/coordinate-range': {
    severity: 'error',
    refuses: 'A latitude lies outside of -90 to 90, or a longitude outside of -180 to 180.',
    mend: 'Write degrees; latitude is north and south, longitude east and west.',
    example: '"lat": 136.7, "lon": 34.7',
  },
  'dataset/swapped-coordinates': {
    severity: 'error',
    refuses: 'Latitude and longitude look swapped: the other way round the place lies in its country.',
    mend: 'Swap them.',
    example: '"in": "sy-homs", "lat": 36.7063, "lon": 34.7267',
  },
  'dataset/half-coordinates': {
    severity: 'error',
    refuses: 'One of latitude and longitude stands without the other.',
    mend: 'Give both, or neither.',
    example: '"lat": 34.7267',
  },
  'dataset/needs-basis': {
    severity: 'error',
    refuses: 'A place has coordinates and does not say where they come from.',
    mend: 'Add "basis": which gazetteer, map or person says so.',
    example: '"lat": 34.7267, "lon": 36.7063',
  },
  'dataset/needs-why': {
    severity: 'error',
    refuses: 'An account is set aside without a reason.',
    mend: 'Add "why": readers see it beside the figure that is struck through.',
    example: '"killed": 90, "status": "set-aside"',
  },
  'dataset/id-differs': {
    severity: 'error',
    refuses: "The dataset's id is not the name of its file.",
    mend: 'Rename the file or change the id; the id is the address of the dataset for ever.',
    example: '"id": "syria"   in data/syria-2016-09-05.json',
  },
  'dataset/unknown-id': {
    severity: 'error',
    refuses: 'An id names nothing in the dataset.',
    mend: 'Mend the spelling, or add the entry that it names.',
    example: '"place": "tartuos"',
  },
  'dataset/duplicate-id': {
    severity: 'error',
    refuses: 'Two events, accounts, statements or parts have the same id, or a list names one thing twice.',
    mend: 'Give each an id of its own.',
    example: 'two events with "id": "homs"',
  },
  'dataset/still-there': {
    severity: 'warning',
    refuses:
      'An entry of "revisions" removed an event, the event is in the file, and no entry of a later version names it.',
    mend: 'If the event is back, run `sourceline revise`, which drafts an entry for it; leave the old entry as it is. If it was never gone, take its id out of "removed".',
    example: '"removed": ["homs"]   with an event "homs"',
  },
  'dataset/revision-unknown-event': {
    severity: 'warning',
    refuses: 'An entry of "revisions" names an event that is not in the file and that no entry removed.',
    mend: 'Fix the id. If the event was taken out of the file, run `sourceline revise`, which drafts the entry; leave the old entry as it is.',
    example: '"revisions": [{"events": ["hmos"], …}]   with an event "homs"',
  },
  'dataset/figure-outlier': {
    severity: 'warning',
    refuses:
      'A figure is ten times as high as all others of its event, a tenth of them, or ten times as high as that of any other event.',
    mend: 'Check the figure for a zero too many or too few.',
    example: '"killed": 1600   beside 17, 19 and 22 of other sources',
  },
  'dataset/casualties-too-few': {
    severity: 'warning',
    refuses: 'An account counts fewer dead and injured together than it counts dead and injured.',
    mend: 'Check the three figures; "casualties" counts the killed and the injured together.',
    example: '{"killed": 5, "injured": 20, "casualties": 20}',
  },
  'dataset/speaks-before': {
    severity: 'warning',
    refuses:
      'A source speaks, or was read, before the event began, or an account was read before it was given.',
    mend: 'Check both days.',
    example: '"published": "2024-02-16"   of an event of 2025-02-16',
  },
  'dataset/future-day': {
    severity: 'warning',
    refuses: 'A day of the data lies in the future.',
    mend: 'Check the year.',
    example: '"date": "2205-02-16"',
  },
  'dataset/long-event': {
    severity: 'warning',
    refuses: 'An event lasts longer than a year.',
    mend: 'Check the years of "date" and "dateEnd".',
    example: '{"date": "2015-03-04", "dateEnd": "2025-03-05"}',
  },
  'dataset/date-alone': {
    severity: 'warning',
    refuses: 'The first or the last event lies twenty years or more from all others.',
    mend: 'Check the year.',
    example: '"date": "1925-03-04"   among events of 2025',
  },
  'dataset/same-account': {
    severity: 'warning',
    refuses: 'Two accounts of an event say the same, of the same source.',
    mend: 'Take one of the two out.',
    example: 'the same row twice in accounts.csv',
  },
  'dataset/same-event': {
    severity: 'warning',
    refuses:
      'Two events have the same day, the same place and the same toll, or one source says the same of both.',
    mend: 'If they are one event, merge them: move the accounts into one and take the other out.',
    example: '"a1" and "a2" of 2024-01-03 in Alba, each with 14 killed by the same source',
  },
  'dataset/odd-point': {
    severity: 'warning',
    refuses: 'A place lies at 0, 0, or where the others would lie if latitude and longitude changed places.',
    mend: 'Check the coordinates.',
    example: '"lat": 36.72, "lon": 34.73   among places at 34.7, 36.7',
  },
  'dataset/accepted-nothing': {
    severity: 'warning',
    refuses: 'An entry of "accepted" accepts a warning that there is not, or that is not to be accepted.',
    mend: 'Take the entry out, or fix its rule and its ids.',
    example: '{"rule": "dataset/same-evnt", "why": "…"}',
  },
  'dataset/cycle': {
    severity: 'error',
    refuses:
      'Places lie in each other, sources are part of each other, or accounts supersede each other, in a circle.',
    mend: 'Break the circle where it is wrong.',
    example: '"homs": {"in": "sy-homs"}, "sy-homs": {"in": "homs"}',
  },
  'dataset/long-chain': {
    severity: 'error',
    refuses: 'Places lie in each other, or sources are part of each other, in a chain of more than 20.',
    mend: 'Leave out steps between, or correct the one that leads to the wrong place or source.',
    example: 'a place in a place in a place …, 21 times',
  },
  'dataset/superseded-current': {
    severity: 'error',
    refuses: 'An account is superseded by another one and still counts.',
    mend: 'Set its status to "superseded".',
    example: '{"id": "a"}, {"id": "b", "supersedes": "a"}',
  },
  'dataset/facet-value': {
    severity: 'error',
    refuses: 'An event has a value of a facet that the facet does not list.',
    mend: "Mend the spelling, or add the value to the facet's values.",
    example: '"facets": {"school": "primry"}',
  },
  'dataset/parts-exceed-whole': {
    severity: 'error',
    refuses: 'The stated parts of a figure (`of`) sum to more than the figure itself.',
    mend: 'Parts of one level share nobody; nest one that is a part of another.',
    example: '"killed": 5, "of": [{"who": "officers", "killed": 4}, {"who": "men", "killed": 3}]',
  },
  'dataset/best-outside': {
    severity: 'error',
    refuses: 'A best figure lies outside of what the current accounts give.',
    mend: 'A best figure must lie between the lowest and the highest figure that a source gives.',
    example: 'accounts of 3 and 4 killed, and "killed": {"best": 6, "why": "…"}',
  },
  'dataset/unit-words': {
    severity: 'error',
    refuses: 'The words of a unit lack a plural form of their language, or have one that it does not know.',
    mend: 'Give every form that the language has for whole numbers, and always "other".',
    example: '"event": {"en": {"other": "shootings"}}',
  },
  'dataset/outside-region': {
    severity: 'warning',
    refuses: 'A place lies outside the region or the country that it is said to be in.',
    mend: 'Check the coordinates and the region; the region that is stated is the one that counts.',
    example: '"in": "sy-homs", "lat": 34.8886, "lon": 35.8854',
  },
  'dataset/unchecked-place': {
    severity: 'warning',
    refuses: 'Nobody has checked where a place lies.',
    mend: 'Check its coordinates, write into "basis" what you found, and take "checked" out.',
    example: '"checked": false',
  },
} as const satisfies RuleBook;

export type RuleId = keyof typeof datasetRules;
