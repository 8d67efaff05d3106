import { eachHidden, findHidden, showHidden } from '../problems/hidden-characters.ts';
import { longWord } from '../problems/long-word.ts';
import type { Finding } from './finding.ts';
import { type Header, keyParts } from './header.ts';
import type { RowRule } from './rules.ts';

const isAddress = /^https?:\/\//i;

const plain = /^[\x20-\x7e]*$/;

/** What programs write for nothing, in their spelling: "Nan", "Null" and "NAN" are names of places. */
const blankNames = ['NULL', 'null', 'NA', 'N/A', 'n/a', '#N/A', 'nan', 'NaN', 'None', 'none'];

/** Without characters that nobody sees; joiners stay inside words. */
function withoutHidden(text: string): string {
  const spaced = text.replace(/[\p{Zl}\p{Zp}]|[\p{Cc}](?<![\n\t])/gu, ' ');
  let bare = '';
  let last = 0;
  for (const { offset, length } of eachHidden(spaced)) {
    bare += spaced.slice(last, offset);
    last = offset + length;
  }
  bare += spaced.slice(last);
  // A joiner may have lost the letter that it joined.
  return findHidden(bare) === undefined ? bare : withoutHidden(bare);
}

/** What holds for every row of a file. */
export type RowSetting = {
  readonly header: Header;
  readonly isBlank: (text: string) => boolean;
  /** Whether the file may have bytes that its encoding does not have. */
  readonly isDamaged: boolean;
};

/** One row of the file, and what is found to say of it. */
export class ImportRow {
  /** Of the row's first line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly findings: Finding[] = [];
  /** The column of a wide table that is read of it; '' elsewhere. */
  readonly wide: string;
  readonly #setting: RowSetting;

  constructor(line: number, cells: readonly string[], setting: RowSetting, wide = '') {
    this.wide = wide;
    this.line = line;
    this.cells = cells;
    this.#setting = setting;
  }

  /** The cell as it is; '' where the file has no such column. */
  raw(column: string): string {
    const number = this.#setting.header.find(column);
    return number === undefined ? '' : (this.cells[number] ?? '');
  }

  /** The cell on several lines, as text that a dataset takes; '' where it is blank, and a line of the report if a word says so. */
  prose(column: string): string {
    const raw = this.raw(column);
    const word = raw.trim();
    if (word === '') return '';
    if (this.#setting.isBlank(word) && (blankNames.includes(word) || !/\p{L}/u.test(word))) {
      this.change('import/blank-word', column, `"${word}" is taken as empty.`);
      return '';
    }
    if (plain.test(raw)) return raw.trim();
    const text = raw.replace(/\r\n?/g, '\n');
    if (this.#setting.isDamaged && text.includes('\ufffd')) {
      this.change('import/bad-encoding', column, 'Invalid bytes were replaced by "\ufffd".');
    }
    const hidden = findHidden(text);
    if (hidden === undefined) return text.trim();
    this.change(
      'import/hidden-character',
      column,
      `The text contains ${hidden.name}, which was removed.`,
      showHidden(text),
    );
    return withoutHidden(text).trim();
  }

  /** The cell on one line, as text that a dataset takes; '' where it is blank. */
  text(column: string): string {
    const prose = this.prose(column);
    const line = /\s\s|[\n\t]/.test(prose) ? prose.replace(/\s+/g, ' ') : prose;
    const word = isAddress.test(line) ? undefined : longWord(line);
    if (word === undefined) return line;
    const reason = `The text contains a word of ${word.length} letters, which was cut short.`;
    this.change('import/long-word', column, reason, line.slice(0, 200));
    return line.replace(/[^\s\-–/]{60,}/g, long =>
      longWord(long) === undefined ? long : `${long.slice(0, 59)}…`,
    );
  }

  /** The cell of a column of figures, codes or days on one line; '' where it is blank, or a word says so. */
  value(column: string): string {
    return this.#setting.isBlank(this.raw(column).trim()) ? '' : this.text(column);
  }

  /** The column's name as the file has it. */
  #named(column: string): string {
    const { header } = this.#setting;
    return header.names[header.find(column) ?? -1] ?? keyParts(column).name;
  }

  #find(kind: Finding['kind'], rule: RowRule, column: string, reason: string, value: string): void {
    const named = column === '' ? '' : this.#named(column);
    // A cell may be asked for more than once.
    const isKnown = this.findings.some(
      one => one.rule === rule && one.column === named && one.reason === reason && one.value === value,
    );
    if (!isKnown) this.findings.push({ kind, rule, column: named, value, reason });
  }

  /** The row is taken, but not as it is. */
  change(rule: RowRule, column: string, reason: string, value: string = this.raw(column)): void {
    this.#find('changed', rule, column, reason, value);
  }

  /** The row is not taken. */
  refuse(rule: RowRule, column: string, reason: string, value: string = this.raw(column)): undefined {
    this.#find('not taken', rule, column, reason, value);
    return undefined;
  }
}
