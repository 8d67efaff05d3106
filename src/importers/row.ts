import { eachHidden, findHidden, showHidden } from '../problems/hidden-characters.ts';
import type { Finding } from './finding.ts';
import type { Header } from './header.ts';
import type { RowRule } from './rules.ts';

const plain = /^[\x20-\x7e]*$/;

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
  /** Whether the file is UTF-8 with bytes in it that are none. */
  readonly isDamaged: boolean;
};

/** One row of the file, and what is found to say of it. */
export class Row {
  /** Of the row's first line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly findings: Finding[] = [];
  readonly #setting: RowSetting;

  constructor(line: number, cells: readonly string[], setting: RowSetting) {
    this.line = line;
    this.cells = cells;
    this.#setting = setting;
  }

  /** The cell as it stands; '' where the file has no such column. */
  raw(column: string): string {
    const number = this.#setting.header.find(column);
    return number === undefined ? '' : (this.cells[number] ?? '');
  }

  /** The cell on several lines, as text that a dataset takes; '' where it is blank. */
  prose(column: string): string {
    const raw = this.raw(column);
    if (raw === '' || this.#setting.isBlank(raw.trim())) return '';
    if (plain.test(raw)) return raw.trim();
    const text = raw.replace(/\r\n?/g, '\n');
    if (this.#setting.isDamaged && text.includes('\ufffd')) {
      this.change('import/bad-encoding', column, 'Bytes that are no UTF-8 were replaced by "\ufffd".');
    }
    const hidden = findHidden(text);
    if (hidden === undefined) return text.trim();
    this.change(
      'import/hidden-character',
      column,
      `The text holds ${hidden.name}, which was taken out.`,
      showHidden(text),
    );
    return withoutHidden(text).trim();
  }

  /** The cell on one line, as text that a dataset takes; '' where it is blank. */
  text(column: string): string {
    const prose = this.prose(column);
    return /\s\s|[\n\t]/.test(prose) ? prose.replace(/\s+/g, ' ') : prose;
  }

  /** The column's name as the file has it. */
  #named(column: string): string {
    const { header } = this.#setting;
    return header.names[header.find(column) ?? -1] ?? column;
  }

  #find(kind: Finding['kind'], rule: RowRule, column: string, reason: string, value: string): void {
    this.findings.push({ kind, rule, column: column === '' ? '' : this.#named(column), value, reason });
  }

  /** The row is taken, but not as it stands. */
  change(rule: RowRule, column: string, reason: string, value: string = this.raw(column)): void {
    this.#find('changed', rule, column, reason, value);
  }

  /** The row is not taken. */
  refuse(rule: RowRule, column: string, reason: string, value: string = this.raw(column)): undefined {
    this.#find('not taken', rule, column, reason, value);
    return undefined;
  }
}
