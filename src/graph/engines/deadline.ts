/** Tells that there was no answer in time. */
export class Silence extends Error {
  override readonly name = 'Silence';

  constructor(readonly seconds: number) {
    super(`no answer for ${String(seconds)} s`);
  }
}

/** Gives what `work` gives, or throws Silence after so many seconds, whatever becomes of `work`. */
export async function within<Answer>(seconds: number, work: PromiseLike<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for many answers in turn, for each of them no longer than a while. */
export interface AnswerWatch {
  /** Notes the answer when it comes; nothing is asked any more once there was silence. */
  answered<Answer>(answer: PromiseLike<Answer>): Promise<Answer>;
  /** Gives what the whole gives, or throws Silence as soon as one answer, or few of them, take too long. */
  until<Answer>(whole: Promise<Answer>): Promise<Answer>;
}

/** How many answers count as few, and how many seconds each further one may take on average. */
const few = { answers: 12, seconds: 1 };

/** Begins to watch the answers to one piece of work: a short one as a whole, and a long one as it goes on. */
export function watchAnswers(seconds: number): AnswerWatch {
  const begun = performance.now();
  let answers = 0;
  let last = begun;
  let silent = false;
  const isLate = (): boolean => {
    const allowed = seconds + Math.max(0, answers - few.answers) * few.seconds;
    return performance.now() - last > seconds * 1000 || performance.now() - begun > allowed * 1000;
  };
  return {
    answered: async (answer) => {
      const given = await answer;
      if (silent) throw new Silence(seconds);
      last = performance.now();
      answers += 1;
      return given;
    },
    until: async (whole) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setInterval(() => {
          if (!isLate()) return;
          silent = true;
          reject(new Silence(seconds));
        }, 250);
      });
      try {
        return await Promise.race([whole, late]);
      } finally {
        clearInterval(timer);
      }
    },
  };
}
