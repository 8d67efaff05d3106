import type { Figure } from '../dataset/trusted.ts';
import type { Dataset, Statement } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { hint } from '../problems/nearest.ts';
import { sumOfFigure } from '../tally/known-sum.ts';
import type { Question, Range } from '../tally/types.ts';
import { askQuestion, type DirectiveWords } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { PlacedWord } from './read-directive-words.ts';

/** A statement about several events, as a figure repeats it. */
export type Stated = {
  readonly statement: Statement;
  readonly sum: Range;
  /** The same measure, asked of the events that it covers. */
  readonly question: Question;
};

function figureOf({ figures, parts }: Statement, { measure }: Question): Figure | undefined {
  if (measure === 'explosions') return parts;
  return isPeople(measure) ? figures[measure] : undefined;
}

/** What `stated=` names, or undefined with the fault reported. */
export function readStated(
  word: PlacedWord,
  question: Question,
  directive: DirectiveWords,
  dataset: Dataset,
  faults: Faults,
): Stated | undefined {
  const id = word.value ?? '';
  const statement = dataset.statements.get(id);
  if (statement === undefined) {
    const fix = hint(id, [...dataset.statements.keys()], 'statements');
    faults.add('prose/unknown-id', word.offset, `Unknown statement "${id}".`, fix);
    return undefined;
  }
  const extra =
    question.filters.length > 0 &&
    directive.words.find(one => one.value !== undefined && one !== word && one.name !== 'ok');
  if (extra) {
    const what = `"${extra.name}=" cannot be combined with stated=: a statement itself names the events that it covers.`;
    faults.add('prose/unknown-word', extra.offset, what, 'Remove it.');
    return undefined;
  }
  const figure = figureOf(statement, question);
  if (figure === undefined) {
    const given = [
      ...Object.keys(statement.figures),
      ...(statement.parts === undefined ? [] : ['explosions']),
    ];
    const fix = given.length === 0 ? 'It gives no figures.' : `It gives ${given.join(', ')}.`;
    faults.add(
      'prose/not-stated',
      word.offset,
      `The statement "${id}" gives no figure for ${question.measure}.`,
      fix,
    );
    return undefined;
  }
  const words = [
    { name: question.measure, offset: word.offset },
    { name: 'event', value: statement.covers.join(','), offset: word.offset },
  ];
  const covered = askQuestion(words, word.offset, dataset, faults);
  return covered && { statement, sum: sumOfFigure(figure, statement.covers.length), question: covered };
}
