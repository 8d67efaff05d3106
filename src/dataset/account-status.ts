import type { Account, Event } from './types.ts';

/** Whether an event was taken back: it leaves every total (rule 17). */
export const isRetracted = ({ assessment }: Event): boolean => assessment?.status === 'retracted';

/** The accounts of an event, those that count first. */
export const currentFirst = (accounts: readonly Account[]): Account[] => [
  ...accounts.filter(account => account.status === 'current'),
  ...accounts.filter(account => account.status !== 'current'),
];
