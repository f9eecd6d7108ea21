/** What a guard is: one page that knows one expensive mistake, finds it in a curve, and offers the way out. */

import type { ParamSet, Resolved, Role } from '../params/param.ts';
import type { Peak } from '../peak.ts';
import type { Problem } from '../problem.ts';
import type { Run, RunPlan } from '../run.ts';
import type { Source, Text, Written } from '../schedule.ts';
import type { Spec } from '../spec.ts';
import type { CompiledTrack, Stretch } from '../track.ts';

/** A part of the run, in steps. Both ends are the same where it is about a single update. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A way out: what would be changed, and to what. One click, one step of undo. */
export interface Fix {
  readonly label: Text;
  /** What is changed. Of several ways out that change the same, the first that leads out is offered. */
  readonly of: string;
  /** The curve as it would be. */
  readonly spec?: Spec;
  /** What would be changed of the run plan. */
  readonly plan?: Partial<RunPlan>;
}

/**
 * What a guard says about a curve. A `warning` costs compute or the result; a `hint` is something that hardly anybody means, but
 * that can be meant.
 */
export interface Finding {
  readonly level: 'warning' | 'hint';
  /** One sentence with the numbers of this run. */
  readonly text: Text;
  readonly place: Place;
  /** The best first. Those that do not silence the guard, or set off another one, are not offered. */
  readonly fixes: readonly Fix[];
}

/** A parameter that plays a role, and what it comes to. */
export interface Played {
  readonly name: string;
  readonly value: number;
}

/** What guards reason over: what the compiled curve says, and its parameters by kind and role. */
export interface Facts {
  readonly spec: Spec;
  readonly plan: RunPlan;
  readonly run: Run;
  readonly lr: CompiledTrack;
  /** Updates that are made: those of the run, fewer where the library gives up. */
  readonly steps: number;
  /** What the library raises on the way. */
  readonly problem: Problem | null;
  readonly params: Resolved<ParamSet>;
  /** Arguments as Python prints them: some libraries compute otherwise with `1` than with `1.0`. */
  readonly written: Written<ParamSet>;
  /** A parameter that is a number; NaN where it is none. */
  number(name: string): number;
  /** Worked out when it is first asked for: of all facts, it alone costs something. */
  peak(): Peak;
  /** The stretch in force at the last update. */
  readonly last: Stretch;
  /** The learning rate of the last update. */
  readonly final: number;
  /** The first parameter of a role that has an effect and is a finite number; null where there is none. */
  role(role: Role): Played | null;
}

/** One mistake. The page of a guard for all curves never names a family; what a single library does stands on that family's page. */
export interface Guard {
  readonly id: string;
  readonly title: Text;
  /** What it costs, and why it happens: a paragraph for those who ask. */
  readonly about: Text;
  /** Where it is told at length: documentation, a thread, the library's source. */
  readonly link: Source;
  /** Also looks at runs that their library gives up; others see whole runs only. */
  readonly stopped?: true;
  /**
   * Looks at how the scheduler is stepped. The others look at the curve as it was planned, and are not asked where that is not
   * what the run gets.
   */
  readonly stepping?: true;
  /** Guards whose finding it explains: where it speaks, they need not. */
  readonly explains?: readonly string[];
  /** Pure, total, and cheap: the cost never depends on the number of steps or cycles. */
  check(facts: Facts): Finding | null;
}
