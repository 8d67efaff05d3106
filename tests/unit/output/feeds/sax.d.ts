/** The part of a strict XML parser that the tests use. */
declare module 'sax' {
  type Attribute = { readonly name: string; readonly value: string; readonly uri: string };
  type Tag = {
    readonly name: string;
    readonly local: string;
    readonly uri: string;
    readonly attributes: Readonly<Record<string, Attribute>>;
  };
  type Parser = {
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    error: Error | null;
    write(text: string): Parser;
    close(): Parser;
  };
  const sax: { parser(strict: true, options: { xmlns: true; strictEntities: true }): Parser };
  export default sax;
}
