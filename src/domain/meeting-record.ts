import { type Coverage, coverageOfMeetings } from './coverage.js';
import type { Meeting, MeetingPlan } from './node.js';
import type { enums } from './vocabulary.js';

/** Whether a meeting is in one place, on line, or both. */
type MeetingFormat = (typeof enums.MeetingFormat)[number];

/** Meetings of one format in a year: planned (null where no source says) and held. */
export interface FormatCount {
  readonly format: MeetingFormat;
  readonly planned: number | null;
  readonly held: number;
}

/** Planned against held in a year; `coverage` says whether the meetings that the graph knows can be all. */
export interface MeetingRecord {
  readonly year: number;
  readonly planned: number | null;
  readonly held: number;
  readonly coverage: Coverage;
  readonly byFormat: readonly FormatCount[];
}

const sumOf = (plans: readonly MeetingPlan[]): number | null =>
  plans.length === 0 ? null : plans.reduce((sum, plan) => sum + plan.timesPerYear, 0);

/** Compares the plans of a body with its known meetings of a year. */
export function meetingRecordOf(
  year: number,
  plans: readonly MeetingPlan[],
  meetings: readonly Meeting[],
): MeetingRecord {
  const formats = [...new Set([...plans, ...meetings].map(({ format }) => format))].sort();
  const planned = sumOf(plans);
  return {
    year,
    planned,
    held: meetings.length,
    coverage: coverageOfMeetings(planned, meetings.length),
    byFormat: formats.map((format) => ({
      format,
      planned: sumOf(plans.filter((plan) => plan.format === format)),
      held: meetings.filter((meeting) => meeting.format === format).length,
    })),
  };
}
