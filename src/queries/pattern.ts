import { linkNames, linkType } from '../domain/link.js';
import { typesWith } from '../domain/vocabulary.js';

/** A step of a pattern: which way it goes, by which relationship, and the label of where it leads. */
const step = /(<?)-\[\w*:(\w+)\]-(>?)\(\w+(:\w+)\)/g;

const known = new Map<string, string>();

/** A pattern without the labels that its relationships imply: every node that is met has them. Patterns are declared, so few. */
export function withoutImpliedLabels(pattern: string): string {
  const bare = known.get(pattern) ?? pattern.replaceAll(step, withoutImplied);
  known.set(pattern, bare);
  return bare;
}

const withoutImplied = (whole: string, back: string, link: string, on: string, label: string): string =>
  isImplied(link, back === '<' ? 'from' : on === '>' ? 'to' : null, label.slice(1))
    ? `${whole.slice(0, -label.length - 1)})`
    : whole;

/** Whether a pattern leads from a source to one node at most. */
export function leadsToOne(pattern: string): boolean {
  const [, link] = /^\(source\)-\[\w*:(\w+)\]->\(target:\w+\)$/.exec(pattern) ?? [];
  const name = linkNames.find((each) => each === link);
  return name !== undefined && linkType(name).many !== true;
}

function isImplied(link: string, end: 'from' | 'to' | null, label: string): boolean {
  const name = linkNames.find((each) => each === link);
  if (name === undefined || end === null) return false;
  const labelled = typesWith(label);
  return linkType(name)
    [end].flatMap(typesWith)
    .every((type) => labelled.includes(type));
}
