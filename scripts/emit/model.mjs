/** @typedef {import('graphql').GraphQLSchema} Schema */
/** @typedef {typeof import('../../src/domain/vocabulary.js')} Vocabulary */
/** @typedef {typeof import('../../src/domain/link.js')} Links */
/** @typedef {import('../../src/domain/vocabulary.js').Property} Property */

/** How a kind of property is stored, in words. */
const kinds = {
  text: 'text',
  texts: 'list of texts',
  int: 'whole number',
  float: 'number',
  bool: 'true or false',
  day: 'full day (`2020-08-26`)',
  date: 'partial date (`2020`, `2020-08`, `2020-08-26`)',
  moment: 'moment in UTC (`2020-08-26T00:00:00.000Z`)',
};

/** @param {string} name */
const code = (name) => `\`${name}\``;

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * The model as a page: node types with labels and properties, links, and closed lists of values.
 *
 * @param {Schema} schema
 * @param {Vocabulary} vocabulary
 * @param {Links} links
 */
export function modelPage(schema, vocabulary, links) {
  return `${[
    '# The model in the graph',
    'Written by `npm run emit` from `src/domain/vocabulary.ts` and `src/domain/link.ts`; do not edit.',
    '[docs/model.md](../docs/model.md) explains it. Every node also carries the label `Node` and a unique `id`.',
    '## Node types',
    nodeTypeTable(schema, vocabulary),
    ...vocabulary.nodeTypeNames.map((name) => `### ${name}\n\n${propertyTable(schema, vocabulary, name)}`),
    '## Links',
    linkTable(links),
    '### Properties of links',
    linkPropertyTable(links),
    '## Closed lists of values',
    table(
      ['list', 'values'],
      Object.entries(vocabulary.enums).map(([name, values]) => [code(name), values.map(code).join(', ')]),
    ),
  ].join('\n\n')}\n`;
}

/**
 * @param {Schema} schema
 * @param {Vocabulary} vocabulary
 */
const nodeTypeTable = (schema, { nodeTypes, nodeTypeNames }) =>
  table(
    ['type', 'id prefix', 'labels', 'meaning'],
    nodeTypeNames.map((name) => {
      const { prefix, labels } = nodeTypes[name];
      return [code(name), code(`${prefix}:`), code(labels.join(':')), meaning(schema.getType(name)?.description)];
    }),
  );

/** @param {string | null | undefined} description German line, English line. */
const meaning = (description) => (description ?? '').split('\n').join(' · ');

/**
 * @param {Schema} schema
 * @param {Vocabulary} vocabulary
 * @param {import('../../src/domain/vocabulary.js').NodeType} name
 */
function propertyTable(schema, { propertiesOf }, name) {
  const type = schema.getType(name);
  const fields = type !== undefined && 'getFields' in type ? type.getFields() : {};
  return table(
    ['property', 'kind', 'always known', 'meaning'],
    Object.entries(propertiesOf(name)).map(([property, declared]) => [
      code(property),
      kindOf(declared),
      declared.required === true ? 'yes' : '',
      property in fields ? meaning(fields[property]?.description) : 'not in the API',
    ]),
  );
}

/** @param {Property} property */
const kindOf = ({ kind, values }) =>
  values === undefined ? kinds[kind] : `${kind === 'texts' ? 'some' : 'one'} of ${values.map(code).join(', ')}`;

/** @param {Links} links */
const linkTable = ({ linkNames, linkType }) =>
  table(
    ['link', 'from', 'to', 'each has', 'none without it'],
    linkNames.map((name) => {
      const { from, to, always = [], many } = linkType(name);
      const lists = [from, to].map((labels) => labels.map(code).join(', '));
      return [code(name), ...lists, many === true ? 'any number' : 'at most one', always.map(code).join(', ')];
    }),
  );

/** @param {Links} links */
const linkPropertyTable = ({ linkNames, linkType }) =>
  table(
    ['link', 'property', 'kind', 'always known'],
    linkNames.flatMap((name) =>
      Object.entries(linkType(name).properties).map(([property, declared]) => [
        code(name),
        code(property),
        kindOf(declared),
        declared.required === true ? 'yes' : '',
      ]),
    ),
  );
