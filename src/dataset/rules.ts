// Long because every rule of a data file has its note here.
import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a data file. */
export const datasetRules = {
  'dataset/unreadable': {
    severity: 'error',
    description: 'The file cannot be read from disk.',
    fix: 'Check that it is a readable file.',
    example: 'a data file without permission to read it',
  },
  'dataset/not-utf8': {
    severity: 'error',
    description: 'The file is not UTF-8 text, or a character in it is cut in half.',
    fix: 'Save it as UTF-8; a byte order mark is fine.',
    example: 'a file that a spreadsheet saved as Windows-1256',
  },
  'dataset/truncated': {
    severity: 'error',
    description: 'The file ends before every bracket is closed, as after an interrupted copy or save.',
    fix: 'Restore the complete file, or close the open brackets.',
    example: '{"format": "events/1", "events": [',
  },
  'dataset/syntax': {
    severity: 'error',
    description: 'The file is not valid JSON.',
    fix: 'Fix the syntax there; JSON has no comments and no trailing commas.',
    example: '{"killed": 3,}',
  },
  'dataset/too-deep': {
    severity: 'error',
    description: 'Brackets are nested deeper than any dataset needs.',
    fix: 'Remove the unnecessary brackets.',
    example: '[[[[[[…]]]]]]',
  },
  'dataset/duplicate-key': {
    severity: 'error',
    description: 'A key is repeated in one object; JSON would silently keep only the last value.',
    fix: 'Keep the correct one and remove the other.',
    example: '{"killed": 3, "killed": 4}',
  },
  'dataset/unsafe-number': {
    severity: 'error',
    description: 'A number is too large or too precise to be stored exactly as it is written.',
    fix: 'Write the number in plain digits, or as text if it is a code.',
    example: '{"killed": 1e400}',
  },
  'dataset/hidden-character': {
    severity: 'error',
    description:
      'A text contains an invisible character: a bidi override, a zero-width space, a control character.',
    fix: 'Type the text again. Joiners (ZWJ, ZWNJ) inside a word are fine.',
    example: '"name": "Homs\\u202e"',
  },
  'dataset/missing-field': {
    severity: 'error',
    description: 'A required field is missing.',
    fix: 'Add the field; docs/format.md says what it takes.',
    example: '{"id": "homs-bab-tadmur", "place": "homs", "accounts": […]}   (no "date")',
  },
  'dataset/unknown-field': {
    severity: 'error',
    description: 'A field has a name that the format does not define, so its value would be lost.',
    fix: 'Fix the spelling, or remove the field.',
    example: '{"source": "sohr", "kiled": 4}',
  },
  'dataset/wrong-type': {
    severity: 'error',
    description: 'A value has the wrong type: a text instead of a list, a number instead of a text.',
    fix: 'Use the type that docs/format.md gives for the field.',
    example: '"via": "reuters"   (a list: ["reuters"])',
  },
  'dataset/unknown-word': {
    severity: 'error',
    description: 'A field that takes one of a few words has another value.',
    fix: 'Use one of the words that the format defines.',
    example: '"status": "setaside"',
  },
  'dataset/too-long': {
    severity: 'error',
    description: 'A name or an id is too long for a chart, a card or a file name.',
    fix: 'Shorten it, and put the rest into a note.',
    example: '"name": "Aaaaaaaa…"   (2,000 letters)',
  },
  'dataset/empty': {
    severity: 'error',
    description: 'A text is blank, or a list that needs at least one entry is empty.',
    fix: 'Fill it in, or remove the field.',
    example: '"accounts": []',
  },
  'dataset/bad-number': {
    severity: 'error',
    description: 'A number is negative, fractional, or larger than the field takes.',
    fix: 'Use a whole number from 0.',
    example: '"killed": -3',
  },
  'dataset/bad-figure': {
    severity: 'error',
    description: "A figure is not in the format's shorthand.",
    fix: 'Write 35, "3-5", "7+", "<=7", "~40", "dozens", {"min": 3, "max": 5}, or null.',
    example: '"killed": "about 40"',
  },
  'dataset/min-over-max': {
    severity: 'error',
    description: 'The lower end of a figure is greater than its upper end.',
    fix: 'Swap the ends, or fix the typo.',
    example: '"killed": "5-3"',
  },
  'dataset/bad-date': {
    severity: 'error',
    description: 'A date does not exist in the calendar, or is not written YYYY-MM-DD.',
    fix: 'Write the date as YYYY-MM-DD.',
    example: '"date": "2016-02-30"',
  },
  'dataset/date-order': {
    severity: 'error',
    description: 'An event ends before it begins.',
    fix: 'Swap the dates, or fix the typo.',
    example: '"date": "2016-09-05", "dateEnd": "2016-09-04"',
  },
  'dataset/bad-moment': {
    severity: 'error',
    description: 'A moment is neither an existing date nor a date with a time.',
    fix: 'Write 2016-09-05, 2016-09-05T12:00, or 2016-09-05T09:00Z with the difference to UTC.',
    example: '"published": "2016-09-05 12.00"',
  },
  'dataset/clock-change': {
    severity: 'error',
    description:
      'A moment is of an hour that the clocks of the time zone never showed, or showed twice, because they were changed.',
    fix: 'Write the difference to UTC after the time: 2016-03-25T00:30+02:00.',
    example: '"published": "2016-03-25T00:30"   in Asia/Damascus, where 00:00 became 01:00',
  },
  'dataset/bad-until': {
    severity: 'error',
    description: 'An account says when it ceased to count, but it is current, or was not published yet.',
    fix: 'Set its status, fix the moment, or remove "until".',
    example: '"published": "2016-09-05T12:00", "status": "retracted", "until": "2016-09-05T09:00"',
  },
  'dataset/running-total-undated': {
    severity: 'error',
    description:
      'A source gives several running totals of one event, and one of them does not say when it was published: the newest counts, so their order must be known.',
    fix: 'Add "published", or set its status to "superseded".',
    example: '{"source": "sohr", "killed": 35, "cumulative": true}   beside another of "sohr"',
  },
  'dataset/running-totals-at-once': {
    severity: 'error',
    description:
      'A source gives two running totals of one event for the same time, so that neither is the later.',
    fix: 'Write the minute of both in "published", or set the status of one to "superseded".',
    example: '"published": "2016-09-05", "cumulative": true   twice, for one source',
  },
  'dataset/bad-time': {
    severity: 'error',
    description: 'A time is neither HH:MM nor a part of the day.',
    fix: 'Write a time such as 09:30, or one of night, morning, noon, afternoon, evening.',
    example: '"time": "9.30"',
  },
  'dataset/time-precision': {
    severity: 'error',
    description: 'The precision of a time is finer than the time itself.',
    fix: 'Give a time as HH:MM for "minute", and any time for "part-of-day".',
    example: '"time": "morning", "timePrecision": "minute"',
  },
  'dataset/bad-url': {
    severity: 'error',
    description: 'A URL is not http(s), or contains a user name or a password.',
    fix: 'Write the full URL of the page, beginning with https://.',
    example: '"url": "javascript:alert(1)"',
  },
  'dataset/bad-colour': {
    severity: 'error',
    description: 'A colour is not # with three or six hex digits.',
    fix: 'Write it as # and six hex digits, as in "#8a4b00".',
    example: '"colour": "brown"',
  },
  'dataset/colour-alone': {
    severity: 'error',
    description: 'There is a colour for the dark theme, but none for the light one.',
    fix: 'Add "colour" (in a facet, an entry in "colours"), or remove the dark one.',
    example: '"colourDark": "#e0a050"',
  },
  'dataset/bad-id': {
    severity: 'error',
    description: 'An id contains characters that an address or a question cannot contain.',
    fix: 'Use lower-case letters a–z and digits, separated by single hyphens.',
    example: '"Al Zahra": {"name": "al-Zahra", "level": "town"}',
  },
  'dataset/reserved-id': {
    severity: 'error',
    description: 'An id is a word reserved for questions.',
    fix: 'Choose another id.',
    example: '"facets": {"place": {"name": "Kind of place"}}',
  },
  'dataset/bad-code': {
    severity: 'error',
    description: 'A place code is not in the form of its standard.',
    fix: 'Write an ISO 3166 code such as "SY" or "SY-HI", or a P-code such as "SY04".',
    example: '"codes": {"iso": "Syria"}',
  },
  'dataset/bad-version': {
    severity: 'error',
    description: 'A version is not three numbers separated by points.',
    fix: 'Write it as in "1.0.0".',
    example: '"version": "v2"',
  },
  'dataset/bad-language': {
    severity: 'error',
    description: 'A language is not a valid language tag.',
    fix: 'Use a BCP 47 tag: en, ar, pt-BR.',
    example: '"name": {"Arabic": "حمص"}',
  },
  'dataset/bad-timezone': {
    severity: 'error',
    description: 'A time zone is not in the IANA database.',
    fix: 'Use an IANA name such as "Asia/Damascus".',
    example: '"timezone": "Damascus"',
  },
  'dataset/coordinate-range': {
    severity: 'error',
    description: 'A latitude is outside -90 to 90, or a longitude outside -180 to 180.',
    fix: 'Write decimal degrees; latitude is north–south, longitude is east–west.',
    example: '"lat": 136.7, "lon": 34.7',
  },
  'dataset/swapped-coordinates': {
    severity: 'error',
    description: 'Latitude and longitude look swapped: when exchanged, they put the place in its country.',
    fix: 'Swap them.',
    example: '"in": "sy-homs", "lat": 36.7063, "lon": 34.7267',
  },
  'dataset/half-coordinates': {
    severity: 'error',
    description: 'A place has a latitude without a longitude, or the reverse.',
    fix: 'Give both, or neither.',
    example: '"lat": 34.7267',
  },
  'dataset/needs-basis': {
    severity: 'error',
    description: 'A place has coordinates but does not say where they come from.',
    fix: 'Add "basis": the gazetteer, map or person that the coordinates come from.',
    example: '"lat": 34.7267, "lon": 36.7063',
  },
  'dataset/needs-why': {
    severity: 'error',
    description: 'An account is set aside without a reason.',
    fix: 'Add "why"; readers see it next to the figure, which is struck through.',
    example: '"killed": 90, "status": "set-aside"',
  },
  'dataset/id-differs': {
    severity: 'error',
    description: "The dataset's id is not the name of its file.",
    fix: "Rename the file or change the id. The id is the dataset's permanent address.",
    example: '"id": "syria"   in data/syria-2016-09-05.json',
  },
  'dataset/unknown-id': {
    severity: 'error',
    description: 'An id refers to an entry that does not exist in the dataset.',
    fix: 'Fix the spelling, or add the entry.',
    example: '"place": "tartuos"',
  },
  'dataset/duplicate-id': {
    severity: 'error',
    description:
      'Two events, accounts, statements or parts have the same id, or a list names an entry twice.',
    fix: 'Give each one a unique id.',
    example: 'two events with "id": "homs"',
  },
  'dataset/still-there': {
    severity: 'warning',
    description:
      'An entry of "revisions" says that an event was removed, but the event is in the file and no entry of a later version names it.',
    fix: 'If the event is back, run `sourceline revise`, which drafts an entry for it; leave the old entry as it is. If it was never gone, remove its id from "removed".',
    example: '"removed": ["homs"]   with an event "homs"',
  },
  'dataset/was-in-use': {
    severity: 'error',
    description:
      'An event has the id of another event of the file in "was", so that one address would have two pages.',
    fix: 'Remove the id from "was", or remove the event of that id.',
    example: '{"id": "homs-1", "was": ["homs-2"], …}   with an event "homs-2"',
  },
  'dataset/merged-chain': {
    severity: 'error',
    description: 'An event is merged into one that is itself merged into another.',
    fix: 'Write the id of the last event in "mergedInto".',
    example: '"mergedInto": "homs-2"   where "homs-2" has "mergedInto": "homs-3"',
  },
  'dataset/merged-retracted': {
    severity: 'error',
    description:
      'An event is merged into one that is retracted, or is retracted itself: then it happened, and did not happen.',
    fix: 'Name the event that counts in "mergedInto"; if neither happened, set both to "retracted" and remove "mergedInto".',
    example: '"mergedInto": "homs-2"   where "homs-2" has "assessment": {"status": "retracted"}',
  },
  'dataset/covers-merged': {
    severity: 'error',
    description: 'A statement covers an event that is merged into another.',
    fix: 'Write the id of the other event.',
    example: '"covers": ["homs-1", "hama-1"]   where "homs-1" has "mergedInto": "homs-2"',
  },
  'dataset/revision-unknown-event': {
    severity: 'warning',
    description: 'An entry of "revisions" names an event that is not in the file and that no entry removed.',
    fix: 'Fix the id. If the event was removed from the file, run `sourceline revise`, which drafts the entry; leave the old entry as it is.',
    example: '"revisions": [{"events": ["hmos"], …}]   with an event "homs"',
  },
  'dataset/figure-outlier': {
    severity: 'warning',
    description:
      'A figure is at least ten times as high as all others for its event, at most a tenth of them, or ten times as high as for any other event.',
    fix: 'Check the figure for an extra or a missing zero.',
    example: '"killed": 1600   beside 17, 19 and 22 of other sources',
  },
  'dataset/casualties-too-few': {
    severity: 'warning',
    description: 'The "casualties" of an account are fewer than its killed and injured together.',
    fix: 'Check the three figures; "casualties" counts killed and injured together.',
    example: '{"killed": 5, "injured": 20, "casualties": 20}',
  },
  'dataset/speaks-before': {
    severity: 'warning',
    description:
      'A source was published or read before the event began, or an account was read before it was published.',
    fix: 'Check both dates.',
    example: '"published": "2024-02-16"   of an event of 2025-02-16',
  },
  'dataset/break-alone': {
    severity: 'warning',
    description: 'A break has no event before it, or none from its day on: there is nothing to tell apart.',
    fix: 'Check its date.',
    example: '"breaks": [{ "date": "2916-09-05", "text": "A new source." }]',
  },
  'dataset/future-day': {
    severity: 'warning',
    description: 'A date is in the future.',
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
    description: 'The first or the last event is twenty years or more away from all others.',
    fix: 'Check the year.',
    example: '"date": "1925-03-04"   among events of 2025',
  },
  'dataset/same-account': {
    severity: 'warning',
    description: 'Two accounts of an event from the same source say the same.',
    fix: 'Remove one of the two.',
    example: 'the same row repeated in accounts.csv',
  },
  'dataset/same-event': {
    severity: 'warning',
    description:
      'Two events have the same date, the same place and the same figures, or the same account from one source.',
    fix: 'If they are one event, merge them: move the accounts into one and remove the other. `sourceline duplicates` lists such pairs and keeps what you decide.',
    example: '"a1" and "a2" of 2024-01-03 in Alba, each with 14 killed by the same source',
  },
  'dataset/same-day-and-place': {
    severity: 'warning',
    description:
      'Two events have the same date and the same place, and nothing stated of both differs apart from their figures.',
    fix: 'If they are one event, merge them; `sourceline duplicates` lists such pairs and keeps what you decide.',
    example: '"a1" and "a2" of 2024-01-03 in Alba, one with 14 killed and one with 17',
  },
  'dataset/accepted-differs': {
    severity: 'error',
    description:
      'An entry of "accepted" says that two events are two, and the file of verdicts says that they are the same.',
    fix: 'Remove the entry, or correct the verdict.',
    example: '{"rule": "dataset/same-event", "about": ["a1", "a2"], …}   and   a1,a2,same',
  },
  'dataset/odd-point': {
    severity: 'warning',
    description: 'A place is at 0, 0, or where the others would be if latitude and longitude were swapped.',
    fix: 'Check the coordinates.',
    example: '"lat": 36.72, "lon": 34.73   among places at 34.7, 36.7',
  },
  'dataset/bad-year': {
    severity: 'error',
    description: 'The year of a population is not a year of four digits.',
    fix: 'Write the year, as in "2016".',
    example: '"population": {"16": 1800000}',
  },
  'dataset/population-source': {
    severity: 'error',
    description:
      'Places have a population, but "dataset.populations" does not name its source; or it names one, and no place has a population.',
    fix: 'Add "populations" to "dataset", with a "name" that says who published them.',
    example: '"population": {"2016": 1800000}   without "populations"',
  },
  'dataset/population-level': {
    severity: 'error',
    description:
      'A place has a population that is neither a country nor an admin1, so that no rate can use it.',
    fix: 'Give the population to the admin1 or the country that it is in, or remove it.',
    example: '{"level": "city", "population": {"2016": 900000}}',
  },
  'dataset/odd-population': {
    severity: 'warning',
    description:
      'A population is very small or large, is more than that of its country, or is five times that of the year stated before.',
    fix: 'Check the number for a missing or an extra zero, and whether it is in thousands.',
    example: '"population": {"2010": 1803, "2016": 1767000}',
  },
  'dataset/accepted-nothing': {
    severity: 'warning',
    description:
      'An entry of "accepted" accepts a warning that does not exist, or one that cannot be accepted.',
    fix: 'Remove the entry, or fix its rule and its ids.',
    example: '{"rule": "dataset/same-evnt", "why": "…"}',
  },
  'dataset/cycle': {
    severity: 'error',
    description:
      'Places within each other, sources that are part of each other, accounts that supersede each other, or events merged into each other form a cycle.',
    fix: 'Break the cycle at the wrong reference.',
    example: '"homs": {"in": "sy-homs"}, "sy-homs": {"in": "homs"}',
  },
  'dataset/long-chain': {
    severity: 'error',
    description:
      'Places within each other, or sources that are part of each other, form a chain of more than 20.',
    fix: 'Remove intermediate steps, or fix the reference to the wrong place or source.',
    example: 'a place in a place in a place …, 21 levels deep',
  },
  'dataset/superseded-current': {
    severity: 'error',
    description: 'An account is superseded by another but still counts.',
    fix: 'Set its status to "superseded".',
    example: '{"id": "a"}, {"id": "b", "supersedes": "a"}',
  },
  'dataset/facet-value': {
    severity: 'error',
    description:
      'An event, or the colours or the order of a facet, have a value that the facet does not list.',
    fix: "Fix the spelling, or add the value to the facet's values.",
    example: '"facets": {"school": "primry"}',
  },
  'dataset/parts-exceed-whole': {
    severity: 'error',
    description: 'The parts of a figure (`of`) add up to more than the figure itself.',
    fix: 'Parts of one level must not overlap, apart from breakdowns by sex, age and cause; nest a part that belongs to another.',
    example: '"killed": 5, "of": [{"who": "officers", "killed": 4}, {"who": "men", "killed": 3}]',
  },
  'dataset/best-outside': {
    severity: 'error',
    description: 'A best figure is outside the range of the current accounts.',
    fix: 'Choose a best figure between the lowest and the highest figure that a source gives.',
    example: 'accounts of 3 and 4 killed, and "killed": {"best": 6, "why": "…"}',
  },
  'dataset/unit-words': {
    severity: 'error',
    description:
      'The words for a unit lack a plural form that the language has, or have one that it does not have.',
    fix: 'Give every form that the language uses for whole numbers, and always "other".',
    example: '"event": {"en": {"other": "shootings"}}',
  },
  'dataset/outside-region': {
    severity: 'warning',
    description: 'A place is outside the region or the country that it is assigned to.',
    fix: 'Check the coordinates and the region; the assigned region is the one that counts.',
    example: '"in": "sy-homs", "lat": 34.8886, "lon": 35.8854',
  },
  'dataset/region-not-on-map': {
    severity: 'warning',
    description:
      'Events are in a region that the boundaries of its country do not have, by ISO code, OCHA code, name or alias: no map by region can show it.',
    fix: 'Correct the code or the name, or add a name of the unit to the "aliases" of the place; docs/boundaries.md says how regions are matched, and how to use your own boundaries.',
    example: '"sy-homs": {"name": {"en": "Hmos"}, "level": "admin1", "in": "sy"}',
  },
  'dataset/unknown-country': {
    severity: 'error',
    description: 'A code in `countries` is not that of a country, or is repeated.',
    fix: 'Use ISO 3166-1 codes of two letters in lower case, each once.',
    example: '"countries": ["sy", "uk"]',
  },
  'dataset/country-id': {
    severity: 'error',
    description:
      'A country in `countries` has no entry in `places`, and its code is the id of a place that is not that country.',
    fix: 'Choose another id for that place, or add the country to "places", with its ISO code.',
    example: '"countries": ["sy", "tr"], and "places": {"tr": {"name": "Tripoli", "level": "city"}}',
  },
  'dataset/private-field': {
    severity: 'error',
    description:
      'A field is to be kept private that does not exist, or without which the rest would be wrong: a figure, a date, a status.',
    fix: 'Name the table and the field: "events.note", "accounts.url", "places.lat". docs/private.md lists them.',
    example: '"dataset": {"private": ["event.note"]}',
  },
  'dataset/coarsen-nowhere': {
    severity: 'error',
    description: 'A place is to be published as its region, but the data do not say which region it is in.',
    fix: 'Add the region to "places", and write its id as "in" of the place; or coarsen to a higher level.',
    example: '"saboura": {"name": "al-Saboura", "level": "town", "coarsen": "admin1"}   (no "in")',
  },
  'dataset/private-in-revision': {
    severity: 'warning',
    description:
      'An entry of `revisions` names published events and one that is not published. The id is left out, but the text is published.',
    fix: 'Make two entries of it: one that names only what is not published is not published either.',
    example:
      '{"events": ["homs-1", "secret-1"], "text": "Two attacks were added."}   ("secret-1" is private)',
  },
  'dataset/published-part': {
    severity: 'error',
    description:
      'What is published of a dataset is checked as a dataset of its own. Something in it rests on what is kept back.',
    fix: 'Keep that back too, or publish what it rests on.',
    example: '"assessment": {"killed": {"best": 40, …}}, where the only account of 40 is private',
  },
  'dataset/unlisted-country': {
    severity: 'warning',
    description: 'Events are in a country that `countries` does not list.',
    fix: 'Add its code to "countries", or correct the place.',
    example: '"countries": ["sy", "iq"], and an event in Türkiye',
  },
  'dataset/no-country': {
    severity: 'warning',
    description:
      'In a dataset of several countries, nothing says which one a place of events is in: it is "not stated" wherever events are counted by country.',
    fix: 'Write the country as "in", if it is known; docs/counting.md says what else a country follows from.',
    example: '"countries": ["sy", "iq"], and "border-post": {"name": "The border", "level": "site"}',
  },
  'dataset/country-not-on-map': {
    severity: 'warning',
    description:
      'In a dataset of several countries, events are in one that the map of countries does not have, by ISO code or name.',
    fix: 'Give the country its ISO 3166-1 code in capitals: "codes": {"iso": "SY"}.',
    example: '"syr": {"name": "Syrian Republic", "level": "country"}',
  },
  'dataset/unchecked-place': {
    severity: 'warning',
    description: 'Nobody has checked the coordinates of a place.',
    fix: 'Check the coordinates, describe what you found in "basis", and remove "checked".',
    example: '"checked": false',
  },
} as const satisfies RuleBook;

export type RuleId = keyof typeof datasetRules;
