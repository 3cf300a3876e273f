import type { ShortcutName } from '../src/changes/shortcuts.js';
import { collectColumns, edgeTypes, type ShortcutRow } from '../src/analysis/shortcut-columns.js';
import { type Snapshot, snapshotOf } from '../src/analysis/snapshot.js';
import { randomFrom } from './world/dice.js';

/** How large a generated graph is. */
export interface Size {
  readonly nodes: number;
  readonly edges: number;
}

/** The sizes that benchmarks name. */
const sizes: Readonly<Record<string, Size>> = {
  XS: { nodes: 1_000, edges: 5_000 },
  S: { nodes: 10_000, edges: 50_000 },
  '100k': { nodes: 20_000, edges: 100_000 },
  M: { nodes: 100_000, edges: 500_000 },
};

/** The size of a name. Throws where there is none. */
export function sizeNamed(name: string): Size {
  const size = sizes[name];
  if (size === undefined) throw new Error(`Size "${name}" is unknown. There are ${Object.keys(sizes).join(', ')}.`);
  return size;
}

/** A generated thing. */
interface GeneratedThing {
  readonly type: 'Person' | 'Organization' | 'Body';
  readonly id: string;
  readonly name: string;
}

/** A generated shortcut edge. */
export interface GeneratedEdge {
  readonly type: ShortcutName;
  readonly row: ShortcutRow;
}

/** A graph of people, organisations and bodies that is the same at every run. */
export interface Generated {
  readonly things: readonly GeneratedThing[];
  readonly edges: readonly GeneratedEdge[];
}

const givenNames = ['Jürgen', 'Käthe', 'Björn', 'Änne', 'Zoë', 'Groß', 'Jörg', 'Ulrike', 'Sabine', 'Hans-Günter'];
const familyNames = ['Müller', 'Weiß', 'Größl', 'Schäfer', 'Pörksen', 'Köhler', 'Maaßen', 'von der Ölmühle', 'Yıldız'];
const bodyNames = ['IT-Planungsrat', 'Kommunalgremium', 'Lenkungsausschuß', 'Beirat', 'Arbeitsgruppe für Übergänge'];
const groupNames = ['Städtetag', 'Rechenzentrum', 'Zweckverband', 'Ministerium', 'Dienstleister'];
const kinds = ['PART_OF', 'PART_OF', 'PART_OF', 'OWNED_BY', 'PARTNER_OF', 'SUPERVISED_BY'];
const roles = ['MEMBER', 'MEMBER', 'MEMBER', 'MEMBER', 'CHAIR', 'DEPUTY', 'EXECUTIVE'];

/**
 * Generates a graph: 85 % people, 10 % organisations, 5 % bodies of which one in a hundred is a hub; 75 % seats, 10 %
 * delegations, 15 % relations; three in ten have ended.
 */
export function generate({ nodes, edges }: Size): Generated {
  const random = randomFrom(42);
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  const [people, organizations] = [Math.floor(nodes * 0.85), Math.floor(nodes * 0.1)];
  const things: GeneratedThing[] = [];
  for (let at = 0; at < nodes; at += 1) {
    const number = String(at);
    if (at < people)
      things.push({
        type: 'Person',
        id: `person:p-${number}`,
        name: `${pick(givenNames)} ${pick(familyNames)} ${number}`,
      });
    else if (at < people + organizations)
      things.push({ type: 'Organization', id: `org:o-${number}`, name: `${pick(groupNames)} ${number}` });
    else things.push({ type: 'Body', id: `body:b-${number}`, name: `${pick(bodyNames)} ${number}` });
  }
  const bodies = nodes - people - organizations;
  const hubs = Math.max(1, Math.floor(bodies / 100));
  const skewed = (from: number, count: number, power: number): string =>
    things[from + Math.floor(random() ** power * count)]?.id ?? '';
  const person = () => skewed(0, people, 1.2);
  const organization = () => skewed(people, organizations, 1.3);
  const body = () =>
    random() < 0.05 ? skewed(people + organizations, hubs, 1) : skewed(people + organizations, bodies, 1.3);
  const group = () => (random() < 0.7 ? body() : organization());
  const edgeAt = (at: number): GeneratedEdge => {
    const sort = random();
    const number = String(at);
    const known = times(random);
    if (sort < 0.75)
      return {
        type: 'SITS_ON',
        row: { ...known, from: person(), to: group(), factId: `membership:m-${number}`, kind: null, role: pick(roles) },
      };
    if (sort < 0.85)
      return {
        type: 'SENDS_TO',
        row: { ...known, from: organization(), to: body(), factId: `quota:q-${number}`, kind: null, role: null },
      };
    return {
      type: 'RELATED',
      row: { ...known, from: group(), to: group(), factId: `relation:r-${number}`, kind: pick(kinds), role: null },
    };
  };
  return { things, edges: Array.from({ length: edges }, (_, at) => edgeAt(at)) };
}

/** The edges in the order in which an engine gives them, by source; their texts stand alone, as those that were read do. */
export function rowsAsRead({ edges }: Generated): readonly GeneratedEdge[] {
  const inOrder = edges.toSorted((a, b) => (a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : 0));
  return structuredClone(inOrder);
}

/** The columns of rows. */
export function columnsOf(edges: readonly GeneratedEdge[]) {
  const { columns, add } = collectColumns();
  for (const { type, row } of edges) add(edgeTypes.indexOf(type), row);
  return columns();
}

/** The snapshot of a generated graph, without an engine. */
export const buildGenerated = ({ edges }: Generated): Snapshot => snapshotOf(columnsOf(edges));

function times(random: () => number) {
  const start = Date.UTC(2000, 0, 1) + Math.floor(random() * 9_000) * 86_400_000;
  const end = random() < 0.3 ? start + Math.floor(random() * 2_000) * 86_400_000 : null;
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return {
    validFromMin: day(start),
    validToMax: end === null ? null : day(end),
    recordedAt: `${day(start)}T00:00:00.000Z`,
    retractedAt: null,
  };
}
