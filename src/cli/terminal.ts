/** Where a command writes: data to stdout, everything said to the user to stderr. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Shows progress in place; silent where nobody watches. */
  readonly progress: (label: string) => Progress;
  /** Shows how many bytes went out, where the end is not known; silent where nobody watches. */
  readonly counter: (label: string) => Counter;
}

/** A running display of bytes. */
interface Counter {
  readonly onCount: (bytes: number) => void;
  readonly end: () => void;
}

/** A running display of progress: how much is done, how fast, and how long the rest will take where the whole is known. */
interface Progress {
  readonly onProgress: (done: number, total: number | null) => void;
  readonly end: () => void;
}

/** The terminal of this process; `quiet` leaves only data and errors. */
export function openTerminal(quiet: boolean): Terminal {
  const watched = process.stderr.isTTY && !quiet;
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`);
    },
    counter: (label) => ({
      onCount: (bytes) => {
        if (watched) process.stderr.write(`\r${label} ${(bytes / 1_000_000).toFixed(1)} MB`);
      },
      end: () => {
        if (watched) process.stderr.write('\r\u001b[2K');
      },
    }),
    progress: (label) => {
      const started = performance.now();
      return {
        onProgress: (done, total) => {
          if (watched) process.stderr.write(`\r\u001b[2K${label} ${state(done, total, performance.now() - started)}`);
        },
        end: () => {
          if (watched) process.stderr.write('\r\u001b[2K');
        },
      };
    },
  };
}

/** Such as `[====    ] 500/1000, 250/s, 2 s left`. */
function state(done: number, total: number | null, milliseconds: number): string {
  const rate = done / Math.max(milliseconds / 1_000, 0.001);
  const pace = `${String(Math.round(rate))}/s`;
  if (total === null) return `${String(done)}, ${pace}`;
  const left = Math.ceil((total - done) / Math.max(rate, 1));
  return `${bar(done / total)} ${String(done)}/${String(total)}, ${pace}, ${String(left)} s left`;
}

const width = 24;

const bar = (share: number): string => {
  const full = Math.round(share * width);
  return `[${'='.repeat(full)}${' '.repeat(width - full)}]`;
};
