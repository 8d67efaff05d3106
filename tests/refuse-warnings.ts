import { inspect } from 'node:util';
import { afterEach } from 'vitest';
import { isExplained } from './explained-warnings.ts';

declare global {
  /** Test files that share a worker share this list, which is filled once for all of them. */
  var unexplainedWarnings: string[] | undefined;
}

/** A test fails on any unexplained warning of Plot, D3 or Node, or printed as a warning. */
const warnings = globalThis.unexplainedWarnings ?? listen();

function listen(): string[] {
  const heard: string[] = [];
  globalThis.unexplainedWarnings = heard;
  const record = (how: string, parts: readonly unknown[]) => {
    const text = parts.map(part => (typeof part === 'string' ? part : inspect(part))).join(' ');
    if (!isExplained(text)) heard.push(`${how}: ${text}`);
  };
  for (const how of ['warn', 'error'] as const) {
    const print = console[how].bind(console);
    console[how] = (...parts: unknown[]) => {
      record(`console.${how}`, parts);
      print(...parts);
    };
  }
  process.on('warning', warning => record('process warning', [`${warning.name}: ${warning.message}`]));
  return heard;
}

afterEach(() => {
  const unexplained = warnings.splice(0);
  if (unexplained.length > 0) throw new Error(`warned without an explanation:\n${unexplained.join('\n')}`);
});
