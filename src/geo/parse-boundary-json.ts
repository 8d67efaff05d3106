import { type ParseError, parse } from 'jsonc-parser';
import { placeIn } from '../problems/place-in.ts';
import { type Checked, type ProblemPlace, problem } from '../problems/problem.ts';
import { type GeoRule, geoRules } from './rules.ts';

const fail = (what: string, place: ProblemPlace): Checked<unknown, GeoRule> => ({
  ok: false,
  problems: [problem(geoRules, 'geo/unreadable', { what }, place)],
});

/** The JSON in the bytes of a boundary file. @param file as problems call it. */
export function parseBoundaryJson(bytes: Uint8Array, file: string): Checked<unknown, GeoRule> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(`${file} is not valid UTF-8.`, { file });
  }
  try {
    return { ok: true, value: JSON.parse(text), problems: [] };
  } catch {
    const errors: ParseError[] = [];
    parse(text, errors);
    const { text: _line, ...place } = placeIn(file, text, errors[0]?.offset ?? text.length);
    return fail(`${file} is not valid JSON; it may be cut off.`, place);
  }
}
