/** The words around every page: header, breadcrumb, footer. */
export const frame = {
  skip: 'Skip to the content',
  home: 'Front page',
  nav: {
    label: 'Sections',
    reports: 'Reports',
    data: 'Data',
    sources: 'Sources',
    corrections: 'Corrections',
    method: 'Method',
    search: 'Search',
  },
  crumbs: 'Breadcrumb',
  foot: {
    label: 'More',
    contact: 'Report an error',
    about:
      'A death toll is a claim by a source. Every number on these pages is computed from what each source said and shows where they differ.',
  },
} as const;
