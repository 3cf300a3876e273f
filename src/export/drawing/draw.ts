import type { Subject } from '../subject.js';
import type { Drawing } from './drawing.js';
import { drawFacts } from './facts.js';
import { drawMembers } from './members.js';

/** Draws a selection in the shape that it asks for. */
export const draw = (subject: Subject): Drawing =>
  subject.selection.shape === 'facts' ? drawFacts(subject) : drawMembers(subject);
