import { quote } from '../fault.ts';
import { isLossy } from '../json/lossy.ts';
import { figureOfCell } from './figure-cell.ts';
import { listOfCell } from './list-cell.ts';
import { noAddress } from './row-of.ts';
import type { CsvRuleId } from './rules.ts';
import { bareText } from './safe-cell.ts';
import type { CellKind } from './tables.ts';

/** The value as the JSON file would have it, or what is wrong with the cell. */
export type CellValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly rule: CsvRuleId; readonly what: string; readonly fix?: string };

const given = (value: unknown): CellValue => ({ ok: true, value });

/** Digits as JSON has them; an exponent is what spreadsheets make of very small numbers. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function numberOfCell(typed: string, decimalComma: boolean): CellValue {
  const pointed = typed.replace(',', '.');
  const digits = decimalComma ? pointed : typed;
  if (plainNumber.test(digits) && !isLossy(digits)) return given(Number(digits));
  const what = `${quote(typed)} cannot be stored exactly as it is written.`;
  const near = plainNumber.test(pointed) && !isLossy(pointed) ? pointed : undefined;
  return {
    ok: false,
    rule: 'csv/bad-number',
    what: plainNumber.test(digits) ? what : `${quote(typed)} is not a valid number.`,
    ...(near === undefined ? {} : { fix: `did you mean "${near}"?` }),
  };
}

function flagOfCell(typed: string): CellValue {
  const word = typed.toLowerCase();
  if (word === 'true' || word === 'false') return given(word === 'true');
  return { ok: false, rule: 'csv/bad-flag', what: `${quote(typed)} is neither true nor false.` };
}

/**
 * @param cell not empty.
 * @param decimalComma whether fractions may begin with a comma, as where semicolons part the cells.
 */
export function valueOfCell(kind: CellKind, cell: string, decimalComma: boolean): CellValue {
  // Programs that rewrite line ends do so within cells too.
  const text = bareText(cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell);
  switch (kind) {
    case 'plain':
    case 'text':
    case 'facets':
      return given(text);
    case 'figure':
      return given(figureOfCell(text));
    case 'whole':
    case 'years':
      return numberOfCell(text, false);
    case 'degrees':
      return numberOfCell(text, decimalComma);
    case 'flag':
      return flagOfCell(text);
    case 'paragraph':
      return given(/^[1-9]\d{0,14}$/.test(text) ? Number(text) : text);
    case 'address':
      return given(text === noAddress || text === 'null' ? null : text);
    case 'private':
      return /^(?:true|false)$/i.test(text) ? flagOfCell(text) : valueOfCell('list', cell, decimalComma);
    case 'list':
    case 'participants':
    case 'parts-of-figure': {
      const list = listOfCell(kind, text);
      return list === undefined
        ? { ok: false, rule: 'csv/bad-list', what: `${quote(text)} is not a valid list.` }
        : given(list);
    }
  }
}
