import type { VariantName } from '../variants/names.js';
import { ready, type StartOf, type Usage, usage, wrote } from '../variants/protocol.js';
import { type Peer, startProcess } from './process.js';

/** A variant that runs in a process of its own. */
export interface Running {
  readonly name: VariantName;
  readonly port: number;
  readonly path: string;
  /** What it has used, before and after it is measured. */
  begin(): Promise<Usage>;
  end(): Promise<Usage>;
  /** Lets it write something. */
  write(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a variant; `profile` is a folder for a profile of its processor time, if one is wanted. */
export async function startVariant(told: StartOf, profile: string | null): Promise<Running> {
  const options =
    profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${told.variant}.cpuprofile`];
  const process: Peer = startProcess('../variants/serve.js', [JSON.stringify(told)], options);
  const { port, path } = await process.next(ready);
  return {
    name: told.variant,
    port,
    path,
    begin: () => process.ask({ ask: 'begin' }, usage),
    end: () => process.ask({ ask: 'end' }, usage),
    write: async () => {
      await process.ask({ ask: 'write' }, wrote);
    },
    stop: () => process.end({ ask: 'stop' }),
  };
}
