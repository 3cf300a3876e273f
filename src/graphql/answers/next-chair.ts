import type { Language } from '../../domain/language.js';
import type { CompositionRule, Membership } from '../../domain/node.js';
import { nextInOrder, type Term } from '../../domain/rotation.js';
import type { Found } from '../../domain/target.js';
import { dateIn } from '../../analysis/change-sentence.js';
import { followsOfRule, memberOfMembership, onBehalfOfMembership, orderOfRule } from '../../queries/relations/fact.js';
import { compositionRulesOfBody, termsOfChair } from '../../queries/relations/group.js';
import { nodeById } from '../../queries/relations/lists.js';
import { inherit, type Placed, type TimeArguments } from '../reading/asked.js';
import type { Reader, Source } from '../reading/reader.js';
import { chair } from './body.js';

/** Who would chair a body next, by which rule, and from when. */
export interface InferredChair {
  readonly agent: Placed<Found<'Agent'>>;
  readonly from: string | null;
  readonly rule: Placed<CompositionRule>;
  readonly modality: 'INFERRED';
}

const longestChain = 10;

/** Infers who chairs a body next from its rule; null where none applies, or the rule does not know the present chair. */
export async function nextChair(
  reader: Reader,
  body: Source,
  args: TimeArguments,
  chain = 0,
): Promise<InferredChair | null> {
  const times = { ...body, asked: { ...inherit(body.asked, args) } };
  const rules = await reader.list(compositionRulesOfBody, times, {});
  const rule = rules.find(({ role, rank, kind }) => role === 'CHAIR' && rank !== 'DEPRECATED' && rotates(kind));
  if (rule === undefined || chain === longestChain) return null;
  if (rule.kind === 'ROTATION') return inTurn(reader, times, rule);
  const followed = await reader.one(followsOfRule, rule, {});
  const next = followed === null ? null : await nextChair(reader, followed, {}, chain + 1);
  return next === null ? null : { ...next, rule };
}

const rotates = (kind: string): boolean => kind === 'ROTATION' || kind === 'FOLLOWS_BODY';

async function inTurn(reader: Reader, body: Source, rule: Placed<CompositionRule>): Promise<InferredChair | null> {
  const present = await chair(reader, body, {});
  if (present === null) return null;
  const known = await reader.list(termsOfChair, body, { validAt: null });
  const [order, terms] = await Promise.all([
    reader.list(orderOfRule, rule, {}),
    Promise.all(known.map((membership) => termOf(reader, membership))),
  ]);
  const own = await termOf(reader, present);
  const next = nextInOrder(
    order.map(({ id }) => id),
    terms,
    own,
  );
  const agent = next === null ? null : await reader.one(nodeById, { id: next.agent, asked: body.asked }, {});
  if (next === null || agent === null || !isAgent(agent)) return null;
  return { agent, from: next.from, rule, modality: 'INFERRED' };
}

const isAgent = (node: Placed<Found<'Node'>>): node is Placed<Found<'Agent'>> =>
  node.type === 'Person' || node.type === 'Organization' || node.type === 'Body';

async function termOf(reader: Reader, membership: Placed<Membership>): Promise<Term> {
  const sender = await reader.one(onBehalfOfMembership, membership, {});
  const agent = sender ?? (await reader.one(memberOfMembership, membership, {}));
  const { id, validFromMin, validTo } = membership;
  return { id, validFromMin, validTo, agent: agent?.id ?? '' };
}

/** Tells the inference in one sentence, with the rule in its own words. */
export function nextChairSentence({ agent, from, rule }: InferredChair, lang: Language): string {
  const name = (agent.type === 'Organization' ? agent.shortName : null) ?? agent.name;
  const start = from === null ? '' : `, ${lang === 'DE' ? 'ab' : 'from'} ${dateIn(from, lang)}`;
  return lang === 'DE'
    ? `Nächster Vorsitz nach der Regel: ${name}${start}. Die Regel: ${rule.text}`
    : `Next chair by the rule: ${name}${start}. The rule (in German): ${rule.text}`;
}
