import { failure } from '../../domain/errors.js';
import { Silence, within } from './deadline.js';

/** Answers in time, or says that it does not. Throws STATEMENT_TIMEOUT or OVERLOADED. */
export type Watchdog = <Answer>(read: () => Promise<Answer>) => Promise<Answer>;

/** How long a reading statement may take, and how many may go on beyond it before no more are let in. */
export interface Leash {
  readonly seconds: number;
  readonly runaways: number;
}

/** Watches an engine that cannot be interrupted: a statement that takes too long goes on without its caller. */
export function watchdog({ seconds, runaways }: Leash): Watchdog {
  let running = 0;
  return async (read) => {
    if (running >= runaways) throw failure('OVERLOADED', { retryAfter: Math.ceil(seconds) });
    const answer = read();
    try {
      return await within(seconds, answer);
    } catch (error) {
      if (!(error instanceof Silence)) throw error;
      running += 1;
      const ended = (): void => void (running -= 1);
      answer.then(ended, ended);
      throw failure('STATEMENT_TIMEOUT', { seconds });
    }
  };
}
