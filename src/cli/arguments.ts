import { type ParseArgsConfig, parseArgs } from 'node:util';
import { hint } from '../problems/nearest.ts';

/** `flag`, or what the value after the option is: "the id of a dataset". */
type OptionKinds = Readonly<Record<string, string>>;

/** What was typed after a command: its options, and its other words. */
export type Arguments<Kinds extends OptionKinds> = {
  readonly words: readonly string[];
  readonly options: { readonly [Name in keyof Kinds]?: Kinds[Name] extends 'flag' ? boolean : string };
};

/**
 * Reads what was typed after a command.
 * @param kinds the command's options by name, without dashes.
 * @throws RangeError that names the option which there is not, and the nearest one; or the one that lacks its value.
 */
export function readArguments<const Kinds extends OptionKinds>(
  args: readonly string[],
  kinds: Kinds,
): Arguments<Kinds> {
  const known = Object.keys(kinds).map(name => `--${name}`);
  for (const [i, arg] of args.entries()) {
    if (!arg.startsWith('-')) continue;
    const [name = ''] = arg.split('=');
    const kind = kinds[name.slice(2)];
    if (!known.includes(name) || (kind === 'flag' && name !== arg)) {
      throw new RangeError(`Unknown option "${arg}"; ${hint(name, known, 'options')}`);
    }
    const value = name === arg ? args[i + 1] : arg.slice(name.length + 1);
    if (kind !== 'flag' && (value === undefined || value === '' || value.startsWith('-'))) {
      throw new RangeError(`"${name}" needs a value: ${kind}.`);
    }
  }
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string' };
  }
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  return { words: parsed.positionals, options: parsed.values as Arguments<Kinds>['options'] };
}
