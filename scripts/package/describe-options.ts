import { optionsSchema } from '../../src/options.ts';
import { documentedOptions } from '../options-doc/options-doc.ts';

/** The comment of an option, as an editor shows it. */
const comment = (description: string, example: string): string =>
  [`/** ${description.replaceAll('*/', '* /')}`, ' *', ` * @example ${example}`, ' */']
    .map(line => `  ${line}`)
    .join('\n');

/**
 * Type declarations in which each option has its documentation: the compiler leaves out what the schema says.
 * @throws where the declarations do not have an option.
 */
export function describeOptions(declarations: string): string {
  const [head = '', rest = ''] = declarations.split(/(?<=declare const optionsSchema: z\.ZodObject<\{\n)/);
  let described = rest;
  for (const { name, description, example } of documentedOptions(optionsSchema.shape)) {
    const field = new RegExp(`^ {2}${name}: `, 'm');
    if (!field.test(described)) throw new Error(`lib/options.d.ts has no option "${name}"`);
    described = described.replace(field, found => `${comment(description, example)}\n${found}`);
  }
  return head + described;
}
