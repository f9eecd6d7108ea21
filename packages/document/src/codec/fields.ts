/** The fields of one part of a document while they are read: takes them by name, and notes what was wrong. */
import type { Repair } from '@lr-playground/schedule';
import { type Note, type Notebook, type Place, quoted } from './notes.ts';
import type { RawFields } from './raw.ts';

type Distribute<N> = N extends Note ? Omit<N, 'where'> : never;

/** A note without its place. */
type Remark = Distribute<Note>;

export class Fields {
  readonly #raw: RawFields;
  readonly #place: Place;
  readonly #notebook: Notebook;
  readonly #taken = new Set<string>();
  readonly #missing: string[] = [];

  constructor(raw: RawFields, place: Place, notebook: Notebook) {
    this.#raw = raw;
    this.#place = place;
    this.#notebook = notebook;
  }

  /** Whether a field was given. */
  has(name: string): boolean {
    return this.#raw.has(name);
  }

  /** The raw value of a field; undefined when it was not given. */
  take(name: string): unknown {
    this.#taken.add(name);
    return this.#raw.get(name);
  }

  /** Says that a field should have been given; `finish` makes one note of all of them. */
  miss(name: string): void {
    this.#missing.push(name);
  }

  /** Notes something about a field. */
  note(field: string, remark: Remark): void {
    this.#notebook.add({ ...remark, where: { ...this.#place, field } });
  }

  /** Notes that a value was repaired; `used` is what is in force now. */
  repaired(field: string, raw: unknown, { kind, ...detail }: Repair, used: string): void {
    if (kind === 'too-long' && 'limit' in detail) this.note(field, { code: 'list-cut', limit: detail.limit });
    else if (kind !== 'too-long') this.note(field, { code: kind, given: quoted(raw), used: quoted(used) });
  }

  /** Reads a field that is one of a few words. */
  word<Word extends string>(field: string, words: readonly Word[], omitted: Word): Word {
    const raw = this.take(field);
    if (raw === undefined) return omitted;
    const text = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
    const word = words.find((known) => known === text);
    if (word === undefined) this.repaired(field, raw, { kind: 'unreadable' }, omitted);
    return word ?? omitted;
  }

  /** Reads a switch. */
  flag(field: string, omitted: boolean): boolean {
    const raw = this.take(field);
    if (raw === undefined) return omitted;
    if (raw === true || raw === '1' || raw === 'true') return true;
    if (raw === false || raw === '0' || raw === 'false') return false;
    this.repaired(field, raw, { kind: 'unreadable' }, omitted ? '1' : '0');
    return omitted;
  }

  /** Notes what was missing and what nobody took. */
  finish(): void {
    if (this.#missing.length > 0) {
      this.#notebook.add({ code: 'missing', where: this.#place, names: this.#missing });
    }
    for (const name of this.#raw.keys()) {
      if (!this.#taken.has(name)) this.note(name, { code: 'unknown-field', given: quoted(name) });
    }
  }
}
