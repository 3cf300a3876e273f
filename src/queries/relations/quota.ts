import { heldOn, knownBy } from '../times.js';
import { traversal } from '../traversal.js';

/** Memberships that fill the seats of a quota. */
export const membershipsUnderQuota = traversal({
  name: 'SeatQuota.filled',
  pattern: '(source)<-[:UNDER]-(target:Membership)',
  to: 'Membership',
  answer: 'list',
  state: true,
  filters: [heldOn, knownBy],
});
