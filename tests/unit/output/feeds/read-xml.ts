import sax from 'sax';

export type XmlElement = {
  readonly uri: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without its children's. */
  readonly text: string;
};

/** Characters allowed by XML 1.0 (2.2), which the parser does not check. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** @throws SyntaxError for anything that is not well-formed XML 1.0 with namespaces. */
export function readXml(xml: string): XmlElement {
  if (forbidden.test(xml)) throw new SyntaxError('a character that XML 1.0 does not allow');
  type Open = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] };
  const top: Open = { uri: '', name: '', attributes: {}, children: [], text: '' };
  const path = [top];
  const parser = sax.parser(true, { xmlns: true, strictEntities: true });
  parser.onerror = error => {
    throw new SyntaxError(error.message);
  };
  parser.onopentag = ({ uri, local, attributes }) => {
    const given = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const opened: Open = { uri, name: local, attributes: Object.fromEntries(given), children: [], text: '' };
    path.at(-1)?.children.push(opened);
    path.push(opened);
  };
  const add = (text: string) => {
    const open = path.at(-1);
    if (open !== undefined) open.text += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    path.pop();
  };
  parser.write(xml).close();
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0) throw new SyntaxError('not one root element');
  return root;
}
