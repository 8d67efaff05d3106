/** The oldest Node that Astro runs on. */
const oldest = [22, 12] as const;

/**
 * What to say where Node is too old to build a site; undefined where it is not.
 * @param version as in `process.versions.node`.
 */
export function nodeTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `Sourceline needs Node ${oldest.join('.')} or later, and this is Node ${version}.
  → Run it through npm in a project that "npm create sourceline" made, such as "npm run check": npm uses the Node 24 that the project has installed.
`;
}
