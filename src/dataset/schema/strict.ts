import { z } from 'zod';

/**
 * An object that takes only the fields named. The message of an unknown field lists the known ones, parted
 * by spaces: the problem's hint is made of them.
 */
export const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
