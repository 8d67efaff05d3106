import { expect, test } from 'vitest';
import { hostileInputs } from '../hostile/inputs.ts';
import {
  inputsOfOneError,
  isLarge,
  largeInputs,
  problemsOf,
  tryInputs,
  validInputs,
} from '../hostile/try-inputs.ts';

test('the project that the inputs change is valid', async () => {
  expect(await problemsOf(() => {})).toEqual([]);
});

test('each input that a list here names is one', () => {
  for (const name of [...validInputs, ...inputsOfOneError.keys(), ...largeInputs])
    expect(hostileInputs[name], name).toBeDefined();
});

tryInputs(name => !isLarge(name));
