import type { Forward } from '../../output/files/forwards.ts';
import { type HeaderRule, type HeaderRules, headersOf } from './header-rules.ts';

/** CloudFront Functions want names in small letters, each with an object that holds its value. */
const asObject = (rule: Omit<HeaderRule, 'of' | 'path'>) =>
  Object.fromEntries(headersOf(rule).map(([name, value]) => [name.toLowerCase(), { value }]));

/** A function that CloudFront calls before it asks S3: S3 has no index documents for folders behind CloudFront. */
export const viewerRequest = (
  forwards: readonly Forward[] = [],
): string => `${forwards.length === 0 ? '' : `var moved = ${JSON.stringify(Object.fromEntries(forwards.map(({ from, to }) => [from, to])))};\n`}function handler(event) {
  var request = event.request;
  var path = request.uri;
${
  forwards.length === 0
    ? ''
    : `  if (Object.prototype.hasOwnProperty.call(moved, path)) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: moved[path] } } };
  }
`
}  if (path.endsWith('/')) {
    request.uri = path + 'index.html';
  } else if (!path.split('/').pop().includes('.')) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path + '/' } } };
  }
  return request;
}
`;

/**
 * A function that CloudFront calls with each answer. It knows the address that S3 was asked for.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html.
 */
export function viewerResponse({ rules, rest, types }: HeaderRules): string {
  const table = rules.map(rule => ({
    of: rule.of,
    path: rule.path.endsWith('/') && rule.of === 'address' ? `${rule.path}index.html` : rule.path,
    headers: asObject(rule),
  }));
  return `var rules = ${JSON.stringify(table)};
var rest = ${JSON.stringify(asObject(rest))};
var types = ${JSON.stringify(types)};
function handler(event) {
  var response = event.response;
  var path = event.request.uri;
  var rule = rules.find(function (one) {
    return one.of === 'folder' ? path.startsWith(one.path) : path === one.path;
  });
  var headers = rule ? rule.headers : rest;
  var type = types[path.split('.').pop()];
  if (type && response.statusCode === 200) response.headers['content-type'] = { value: type };
  for (var name in headers) {
    if (name !== 'cache-control' || response.statusCode < 400) response.headers[name] = headers[name];
  }
  return response;
}
`;
}
