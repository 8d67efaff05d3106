/** The components of the newsroom's own blocks, by the name of their directive. */
declare module 'virtual:sourceline/blocks' {
  export const ownBlocks: Readonly<
    Record<string, (props: import('./views/props.d.ts').BlockProps) => unknown>
  >;
}

/** The newsroom's style sheets, loaded after Sourceline's. */
declare module 'virtual:sourceline/styles' {
  /** The text of each style sheet of the newsroom's own, and their addresses. */
  export const ownInline: readonly string[];
  export const ownLinks: readonly string[];
}

/** Addresses of the pictures that the newsroom is recognised by; undefined where it has none. */
declare module 'virtual:sourceline/brand' {
  export const logo: { readonly light: string; readonly dark: string | undefined } | undefined;
  export const icon: { readonly href: string; readonly type: string } | undefined;
}
