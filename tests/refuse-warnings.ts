import { inspect } from 'node:util';
import { afterEach } from 'vitest';
import { isExplained } from './explained-warnings.ts';

/** A test fails on any unexplained warning of Plot, D3 or Node, or printed as a warning. */
const warnings: string[] = [];

const record = (how: string, parts: readonly unknown[]) => {
  const text = parts.map(part => (typeof part === 'string' ? part : inspect(part))).join(' ');
  if (!isExplained(text)) warnings.push(`${how}: ${text}`);
};

for (const how of ['warn', 'error'] as const) {
  const print = console[how].bind(console);
  console[how] = (...parts: unknown[]) => {
    record(`console.${how}`, parts);
    print(...parts);
  };
}
process.on('warning', warning => record('process warning', [`${warning.name}: ${warning.message}`]));

afterEach(() => {
  const unexplained = warnings.splice(0);
  if (unexplained.length > 0) throw new Error(`warned without an explanation:\n${unexplained.join('\n')}`);
});
