/** A copy without the fields that are undefined: what was not given is not there. */
export function omitUndefined<Fields extends object>(fields: Fields): Fields {
  const copy: Partial<Fields> = {};
  for (const key in fields) if (fields[key] !== undefined) copy[key] = fields[key];
  return copy as Fields;
}
