import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { type BlockNames, isBlock, isInline } from './directive-names.ts';

const colon = 58;
const openings = [91, 123];

/** Characters that may go on a directive's name, as micromark-extension-directive has it. */
const isNameCode = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}_-]/u.test(String.fromCodePoint(code));

/**
 * Looks ahead: colons, one of our names, and for a directive in a line the bracket or brace that makes it one
 * ("the ratio:list" is text).
 */
function lookahead(isOurs: (name: string) => boolean, where: 'in line' | 'on line'): Construct {
  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let name = '';
    return start;

    function start(code: Code): State | undefined {
      effects.enter('data');
      return colons(code);
    }
    function colons(code: Code): State | undefined {
      if (code !== colon) return word(code);
      effects.consume(code);
      return colons;
    }
    function word(code: Code): State | undefined {
      if (code !== null && isNameCode(code)) {
        name += String.fromCodePoint(code);
        effects.consume(code);
        return word;
      }
      effects.exit('data');
      return isOurs(name) && (where === 'on line' || openings.some(opening => opening === code))
        ? ok(code)
        : nok(code);
    }
  }
  return { tokenize, partial: true };
}

/** A construct that begins only where the lookahead agrees. */
function only(ours: Construct, construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(ours, effects.attempt(construct, ok, nok), nok);
    },
  };
}

const listed = (constructs: Construct | Construct[] | undefined): Construct[] =>
  constructs === undefined ? [] : Array.isArray(constructs) ? constructs : [constructs];

/** Whether blocks are read too, or only what is in a line. */
type Reach = { readonly onlyInLine?: boolean; readonly names?: BlockNames };

/** The syntax of generic directives, for our names alone. */
function ourDirectives({ onlyInLine = false, names }: Reach): Extension {
  const generic = directive();
  const inLine = lookahead(isInline, 'in line');
  const onLine = lookahead(name => names?.has(name) ?? isBlock(name), 'on line');
  const text = { [colon]: listed(generic.text?.[colon]).map(construct => only(inLine, construct)) };
  if (onlyInLine) return { text };
  return { text, flow: { [colon]: listed(generic.flow?.[colon]).map(construct => only(onLine, construct)) } };
}

/**
 * Remark plugin: reads our directives and no others. "At 10:30", "ISIL:Amaq", `:smile:` and `:::note` never
 * become directives, so there is nothing to put back: they stay, to the byte, what plain Markdown makes of them.
 */
export function directiveSyntax(this: Processor, reach: Reach = {}): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ourDirectives(reach)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}
