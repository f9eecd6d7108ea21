/** The middle station of every decoder: the parts of a document by name, nothing checked yet. Migrations work here. */

/** Fields by name. Maps, so that a field called `__proto__` is just an unknown field. */
export type RawFields = ReadonlyMap<string, unknown>;

/** A curve as it came. `name`, `color` and `visible` stand among its parameters, as they do in a link. */
export interface RawCurve {
  readonly id: unknown;
  readonly family: unknown;
  readonly fields: RawFields;
}

/** A document as it came: values are texts when it came by link, JSON values when it came as a file. */
export interface Raw {
  /** What concerns all of it: its form. */
  readonly head: RawFields;
  readonly run: RawFields;
  readonly curves: readonly RawCurve[];
  /** How it is looked at, and which curve is pinned. */
  readonly view: RawFields;
}

/** How much of a hostile text is looked at. Far above what any legal document comes to. */
export const limitsOfReading = { characters: 800_000, sections: 200, fields: 200 } as const;
