import {
  applyEdits,
  type Edit,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  parseTree,
} from 'jsonc-parser';
import { rewriteRows } from '../dataset/csv/rewrite-rows.ts';
import { bareText } from '../dataset/csv/safe-cell.ts';
import { formattingOf } from './write-revisions.ts';

/** By the id of the place, then by year. */
type Populations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The edit that adds fields at the end of an object: on lines of their own where its fields are. */
function addFields(text: string, object: Node, fields: readonly string[]): Edit {
  const [first, last] = [object.children?.at(0), object.children?.at(-1)];
  if (first === undefined || last === undefined)
    return { offset: object.offset + 1, length: 0, content: fields.join(', ') };
  const before = text.slice(object.offset + 1, first.offset);
  const gap = before.includes('\n') ? before.slice(before.search(/\r?\n[^\n]*$/)) : ' ';
  const content = fields.map(field => `,${gap}${field}`).join('');
  return { offset: last.offset + last.length, length: 0, content };
}

/** The edits of one place. */
function editsOfPlace(text: string, place: Node, years: ReadonlyMap<string, number>): Edit[] {
  const known = findNodeAtLocation(place, ['population']);
  if (known?.type !== 'object') {
    const field = [...years].map(([year, people]) => `"${year}": ${people}`).join(', ');
    return [addFields(text, place, [`"population": { ${field} }`])];
  }
  const added: string[] = [];
  const edits: Edit[] = [];
  for (const [year, people] of years) {
    const old = findNodeAtLocation(known, [year]);
    if (old === undefined) added.push(`"${year}": ${people}`);
    else edits.push({ offset: old.offset, length: old.length, content: String(people) });
  }
  return added.length === 0 ? edits : [...edits, addFields(text, known, added)];
}

/**
 * The text of a data file, or of the dataset.json of a set, with populations in its `places`. Everything else stays byte
 * for byte. The file is parsed once, however many places there are.
 * @param text has passed every check.
 */
export function populationsInJson(text: string, given: Populations): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const tree = parseTree(body);
  const edits = [...given].flatMap(([id, years]) => {
    const place = tree && findNodeAtLocation(tree, ['places', id]);
    if (place === undefined) throw new RangeError(`"${id}" is not in "places" of the file itself.`);
    return editsOfPlace(body, place, years);
  });
  return mark + applyEdits(body, edits);
}

/** The same of the places.csv of a set: a column for each year. */
export const populationsInCsv = (text: string, given: Populations): string =>
  rewriteRows(text, ({ head: header, records }) => {
    const named = header.map(name => name.trim());
    const years = [...new Set([...given.values()].flatMap(each => [...each.keys()]))].sort();
    const added = years.map(year => `population_${year}`).filter(name => !named.includes(name));
    const head = [...header, ...added];
    const columns = years.map(year => [year, [...named, ...added].indexOf(`population_${year}`)] as const);
    const id = named.indexOf('id');
    const write = (record: readonly string[]): readonly string[] => {
      const own = given.get(bareText(record[id] ?? '').trim());
      if (own === undefined) return record;
      const cells = head.map((_, column) => record[column] ?? '');
      for (const [year, column] of columns) cells[column] = String(own.get(year) ?? cells[column]);
      return cells;
    };
    return { head, records: records.map(write) };
  });

/** The text of the file with the header, in which the source of the populations is named. */
export function populationSourceIn(
  text: string,
  source: { readonly name: string; readonly url?: string },
): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const formattingOptions = formattingOf(body);
  const path: JSONPath = ['dataset', 'populations'];
  return (
    mark + applyEdits(body, modify(body, path, source, { ...(formattingOptions && { formattingOptions }) }))
  );
}
