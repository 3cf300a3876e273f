import type { OnProgress } from '../changes/apply.js';

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

/** A running display of progress. */
interface Progress {
  readonly onProgress: OnProgress;
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
    progress: (label) => ({
      onProgress: (done, total) => {
        if (watched) process.stderr.write(`\r${label} ${bar(done / total)} ${String(done)}/${String(total)}`);
      },
      end: () => {
        if (watched) process.stderr.write('\r\u001b[2K');
      },
    }),
  };
}

const width = 24;

const bar = (share: number): string => {
  const full = Math.round(share * width);
  return `[${'='.repeat(full)}${' '.repeat(width - full)}]`;
};
