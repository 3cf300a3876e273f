import { knownBy } from '../times.js';
import { edgeTraversal, traversal } from '../traversal.js';
import { byDay, byName, byPosition, byPublication } from './orders.js';

/** Who held a meeting. */
export const bodyOfMeeting = traversal({
  name: 'Meeting.body',
  pattern: '(source)-[:HELD_BY]->(target:Group)',
  to: 'Group',
  answer: 'one',
  always: true,
});

/** What a meeting, an agenda item or a matter is about. */
export const topicsOfThing = traversal({
  name: 'Meeting.topics',
  pattern: '(source)-[:ABOUT]->(target:Topic)',
  to: 'Topic',
  answer: 'list',
  order: byName,
});

/** The agenda of a meeting, in its order. */
export const agendaOfMeeting = traversal({
  name: 'Meeting.agenda',
  pattern: '(source)<-[:ON]-(target:AgendaItem)',
  to: 'AgendaItem',
  answer: 'list',
  order: [{ by: 'target.order', number: true }],
});

/** What sources say about a meeting. */
export const claimsOfMeeting = traversal({
  name: 'Meeting.claims',
  pattern: '(source)<-[:ABOUT]-(target:Claim)',
  to: 'Claim',
  answer: 'list',
  filters: [knownBy],
});

/** Who attended a meeting. */
export const attendancesOfMeeting = traversal({
  name: 'Meeting.attendances',
  pattern: '(source)<-[:AT]-(target:Attendance)',
  to: 'Attendance',
  answer: 'connection',
  filters: [knownBy],
});

/** The meeting of an agenda item. */
export const meetingOfAgendaItem = traversal({
  name: 'AgendaItem.meeting',
  pattern: '(source)-[:ON]->(target:Meeting)',
  to: 'Meeting',
  answer: 'one',
  always: true,
});

/** Articles that carry a topic as keyword or are about it. */
export const articlesOfTopic = traversal({
  name: 'Topic.articles',
  pattern: '(source)<-[:TAGGED|ABOUT]-(target:Article)',
  to: 'Article',
  answer: 'connection',
  distinct: true,
  order: byPublication,
});

/** Meetings about a topic. */
export const meetingsOfTopic = traversal({
  name: 'Topic.meetings',
  pattern: '(source)<-[:ABOUT]-(target:Meeting)',
  to: 'Meeting',
  answer: 'connection',
  order: byDay,
});

/** Who raised a matter. */
export const raisedByOfMatter = traversal({
  name: 'Matter.raisedBy',
  pattern: '(source)-[:RAISED_BY]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** The body that a matter was raised in. */
export const bodyOfMatter = traversal({
  name: 'Matter.body',
  pattern: '(source)-[:RAISED_IN]->(target:Body)',
  to: 'Body',
  answer: 'one',
  always: true,
});

/** The meetings that discussed a matter. */
export const meetingsOfMatter = traversal({
  name: 'Matter.discussedAt',
  pattern: '(source)-[:DISCUSSED_AT]->(target:Meeting)',
  to: 'Meeting',
  answer: 'list',
  order: byDay,
});

/** Who published a source or an issue. */
export const publisherOf = traversal({
  name: 'Source.publisher',
  pattern: '(source)-[:PUBLISHED_BY]->(target:Agent)',
  to: 'Agent',
  answer: 'one',
});

/** The facts that a source says. */
export const factsOfSource = traversal({
  name: 'Article.facts',
  pattern: '(source)<-[:EVIDENCED_BY]-(target:Fact)',
  to: 'Fact',
  answer: 'connection',
  filters: [knownBy],
  distinct: true,
});

/** The organisation of a listing. */
export const organizationOfListing = traversal({
  name: 'Listing.organization',
  pattern: '(source)-[:LISTS]->(target:Organization)',
  to: 'Organization',
  answer: 'one',
});

/** The keywords of an article, in the order of the page. */
export const keywordsOfArticle = edgeTraversal({
  name: 'Article.keywords',
  pattern: '(source)-[edge:TAGGED]->(target:Topic)',
  to: 'Topic',
  edge: 'TAGGED',
  answer: 'list',
  order: byPosition,
});

/** The addresses on a page and whose they are. */
export const linksOfArticle = edgeTraversal({
  name: 'Article.links',
  pattern: '(source)-[edge:LINKS_TO]->(target:Agent)',
  to: 'Agent',
  edge: 'LINKS_TO',
  answer: 'list',
  order: byPosition,
});

/** The images of an article. */
export const imagesOfArticle = edgeTraversal({
  name: 'Article.images',
  pattern: '(source)-[edge:SHOWS]->(target:Image)',
  to: 'Image',
  edge: 'SHOWS',
  answer: 'list',
  order: byPosition,
});

/** Whom an image shows, and as what. */
export const depictedByImage = edgeTraversal({
  name: 'Image.depicts',
  pattern: '(source)-[edge:DEPICTS]->(target:Agent)',
  to: 'Agent',
  edge: 'DEPICTS',
  answer: 'list',
});

/** The issue that an article stands in. */
export const issueOfArticle = traversal({
  name: 'Article.issue',
  pattern: '(source)-[:IN_ISSUE]->(target:Issue)',
  to: 'Issue',
  answer: 'one',
});

/** What an article mentions, in the order of the text. */
export const mentionsOfArticle = edgeTraversal({
  name: 'Article.mentions',
  pattern: '(source)-[edge:MENTIONS]->(target:Thing)',
  to: 'Thing',
  edge: 'MENTIONS',
  answer: 'connection',
  order: [{ by: 'coalesce(edge.start, -1)', number: true }],
});

/** The articles that a page lists as further ones, in the order of the page. */
export const relatedOfArticle = edgeTraversal({
  name: 'Article.related',
  pattern: '(source)-[edge:RELATED_TO]->(target:Article)',
  to: 'Article',
  edge: 'RELATED_TO',
  answer: 'list',
  order: byPosition,
});
