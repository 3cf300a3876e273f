import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkNames, linkType } from '../../src/domain/link.js';
import { isNodeType, typesOf } from '../../src/domain/target.js';
import { nodeTypeNames, nodeTypes, propertiesOf, typesWith } from '../../src/domain/vocabulary.js';

const labels = new Set<string>(nodeTypeNames.flatMap((type) => nodeTypes[type].labels));
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('The vocabulary', () => {
  it('gives each type of node a prefix of its own', () => {
    assert.equal(distinct(nodeTypeNames.map((type) => nodeTypes[type].prefix)), true);
  });

  it('names each type of node by its most special label', () => {
    for (const type of nodeTypeNames) assert.equal(nodeTypes[type].labels.at(-1), type);
  });

  it('makes each node either a thing or a fact', () => {
    for (const type of nodeTypeNames) assert.ok(['Thing', 'Fact'].includes(nodeTypes[type].labels[0]), type);
    assert.equal(typesWith('Thing').length + typesWith('Fact').length, nodeTypeNames.length);
  });

  it('joins by its links only labels that some node carries', () => {
    for (const name of linkNames) {
      const { from, to, always = [] } = linkType(name);
      const unknown = [...from, ...to, ...always].filter((label) => !labels.has(label));
      assert.deepEqual(unknown, [], name);
    }
  });

  it('demands a link only of nodes that may have it', () => {
    for (const name of linkNames) {
      const { from, always = [] } = linkType(name);
      const sources = new Set(from.flatMap((label) => typesWith(label)));
      assert.ok(
        always.every((label) => label === 'Fact' || typesWith(label).every((type) => sources.has(type))),
        name,
      );
    }
  });

  it('records when evidence was known, and lets nothing have many links of a kind that has one target', () => {
    assert.deepEqual(linkType('EVIDENCED_BY').properties['recordedAt'], { kind: 'moment', required: true });
    assert.deepEqual(
      linkNames.filter((name) => linkType(name).many !== true && Object.keys(linkType(name).properties).length > 0),
      [],
    );
  });

  it('gives every fact its period, its two moments, its modality and its rank', () => {
    const shared = [
      'validFrom',
      'validTo',
      'validFromMin',
      'validToMax',
      'recordedAt',
      'retractedAt',
      'modality',
      'rank',
    ];
    for (const type of typesWith('Fact'))
      assert.deepEqual(
        shared.filter((name) => !(name in propertiesOf(type))),
        [],
        type,
      );
  });

  it('repeats no value in a closed list', () => {
    for (const type of nodeTypeNames)
      for (const [name, { values = [] }] of Object.entries(propertiesOf(type)))
        assert.equal(distinct(values), true, `${type}.${name}`);
  });
});

describe('A target', () => {
  it('is a type of node or an interface with its types', () => {
    assert.deepEqual(typesOf('Body'), ['Body']);
    assert.deepEqual(typesOf('Group'), ['Organization', 'Body']);
    assert.deepEqual(typesOf('Source'), ['Article', 'Document']);
    assert.deepEqual(typesOf('Node'), nodeTypeNames);
    assert.deepEqual([isNodeType('Body'), isNodeType('Group')], [true, false]);
  });
});
