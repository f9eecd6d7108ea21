/** What a decoder repaired, as data, and the sentences that say so. A note is never an exception. */
import type { Text } from '@lr-playground/schedule';
import type { CurveId } from '../doc.ts';

/** Where something was wrong: a part of the document, and the field if it was one. */
export interface Place {
  readonly part: 'link' | 'file' | 'run' | 'view' | 'curve';
  readonly curve?: CurveId;
  readonly field?: string;
}

/** `given` is what came (clipped), `used` what is in force instead, in canonical text. */
export type Note = { readonly where: Place } & (
  | {
      /** `unreadable-kept` is no decoder's: whoever keeps the present document when nothing could be read says so. */
      readonly code: 'unreadable-whole' | 'unreadable-kept' | 'no-version' | 'bad-key' | 'name-cleaned';
    }
  | { readonly code: 'future-version'; readonly given: string; readonly known: number }
  | { readonly code: 'cut' | 'too-many-curves' | 'too-many-fields'; readonly limit: number }
  | {
      readonly code: 'unknown-part' | 'unknown-field' | 'unknown-family' | 'duplicate-field';
      readonly given: string;
    }
  | { readonly code: 'duplicate-key'; readonly used: string }
  | { readonly code: 'missing'; readonly names: readonly string[] }
  | {
      readonly code: 'unreadable' | 'too-small' | 'too-large' | 'rounded' | 'beyond-run';
      readonly given: string;
      readonly used: string;
    }
  | { readonly code: 'list-cut'; readonly limit: string }
  | { readonly code: 'no-such-curve'; readonly given: string }
  | { readonly code: 'more'; readonly count: number }
);

export type NoteCode = Note['code'];

/** Collects notes; after the first fifty it only counts. */
export class Notebook {
  readonly #notes: Note[] = [];
  #more = 0;

  add(note: Note): void {
    if (this.#notes.length < 50) this.#notes.push(note);
    else this.#more += 1;
  }

  /** All notes, the last one saying how many more there were. */
  all(part: 'link' | 'file'): readonly Note[] {
    return this.#more > 0
      ? [...this.#notes, { code: 'more', where: { part }, count: this.#more }]
      : this.#notes;
  }
}

/** What came, fit to be quoted in a sentence. */
export function quoted(raw: unknown): string {
  if (raw === undefined) return '?';
  if (typeof raw === 'object' && raw !== null) return Array.isArray(raw) ? '[…]' : '{…}';
  const line = String(raw)
    .slice(0, 80)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > 32 ? `${characters.slice(0, 31).join('')}…` : line;
}

const parts = {
  link: { en: 'The link', zh: '链接' },
  file: { en: 'The file', zh: '文件' },
  run: { en: 'Run plan', zh: '训练计划' },
  view: { en: 'View', zh: '视图' },
  curve: { en: 'Curve', zh: '曲线' },
} as const satisfies Record<Place['part'], Text>;

function placeText({ part, curve }: Place): Text {
  const { en, zh } = parts[part];
  return curve === undefined ? { en, zh } : { en: `${en} ${curve}`, zh: `${zh} ${curve}` };
}

/** Canonical text as people write it: `5pct` is 5%. */
function spoken(canonical: string): string {
  return canonical.replace(/pct(?![a-z])/g, '%');
}

/** The note as a sentence that says what was wrong, where, and what was done about it. */
export function noteText(note: Note): Text {
  const place = placeText(note.where);
  const said = sentence(note, note.where.field ?? '');
  return { en: `${place.en}: ${said.en}`, zh: `${place.zh}：${said.zh}` };
}

function sentence(note: Note, field: string): Text {
  switch (note.code) {
    case 'unreadable-whole':
      return {
        en: 'nothing in it could be read, so the playground opened with its own first curves.',
        zh: '内容无法识别，已改为打开默认的示例曲线。',
      };
    case 'unreadable-kept':
      return {
        en: 'nothing in it could be read, so your curves stayed as they were. Copy it again as a whole.',
        zh: '内容无法识别，当前曲线保持不变。请重新完整复制链接。',
      };
    case 'no-version':
      return {
        en: 'it does not begin with its version (v1); it was read as one of today.',
        zh: '开头缺少版本号（v1），已按当前版本读取。',
      };
    case 'future-version':
      return {
        en: `it is of version ${note.given}, made by a newer playground (this one knows ${note.known}). What could be read is shown; when this page offers a new version, update and open the link again.`,
        zh: `它是由更新的版本（${note.given}）生成的，而当前页面只支持到版本 ${note.known}。已显示能识别的部分；页面提示有新版本时，请更新后重新打开链接。`,
      };
    case 'cut':
      return {
        en: `it is too long; only the first ${note.limit} characters were read.`,
        zh: `太长，只读取了前 ${note.limit} 个字符。`,
      };
    case 'too-many-curves':
      return {
        en: `it has too many curves; the first ${note.limit} were kept.`,
        zh: `曲线太多，只保留了前 ${note.limit} 条。`,
      };
    case 'too-many-fields':
      return {
        en: `too many fields; the first ${note.limit} were read.`,
        zh: `字段太多，只读取了前 ${note.limit} 个。`,
      };
    case 'unknown-part':
      return {
        en: `nothing is known as “${note.given}”; it was left out.`,
        zh: `无法识别“${note.given}”，已忽略。`,
      };
    case 'unknown-field':
      return {
        en: `there is no ${note.given} here; it was left out.`,
        zh: `这里没有 ${note.given}，已忽略。`,
      };
    case 'unknown-family':
      return {
        en: `no schedule is called “${note.given}” here; the curve was left out.`,
        zh: `没有名为“${note.given}”的调度，已略去这条曲线。`,
      };
    case 'duplicate-field':
      return {
        en: `${field} is given twice; the second value, ${note.given}, was left out.`,
        zh: `${field} 出现了两次，已忽略第二个值 ${note.given}。`,
      };
    case 'bad-key':
      return {
        en: 'its key was not one or two small letters; it was given this one.',
        zh: '原来的代号不是一两个小写字母，已换成这个代号。',
      };
    case 'duplicate-key':
      return {
        en: `another curve has this key too; the later one is now ${note.used}.`,
        zh: `另一条曲线用了同一代号，后一条已改为 ${note.used}。`,
      };
    case 'name-cleaned':
      return {
        en: 'its name was too long or not printable; it was cut.',
        zh: '名称过长或含有不可显示的字符，已截短。',
      };
    case 'missing':
      return {
        en: `${note.names.join(', ')} not given; today’s defaults are used.`,
        zh: `没有给出 ${note.names.join('、')}，使用了当前默认值。`,
      };
    case 'unreadable':
      return {
        en: `${field} = ${note.given} could not be read; it is ${spoken(note.used)} instead.`,
        zh: `无法识别 ${field} = ${note.given}，已改用 ${spoken(note.used)}。`,
      };
    case 'too-small':
      return {
        en: `${field} = ${note.given} is too small; it is ${spoken(note.used)}, the least there is.`,
        zh: `${field} = ${note.given} 太小，已改为允许的最小值 ${spoken(note.used)}。`,
      };
    case 'too-large':
      return {
        en: `${field} = ${note.given} is too large; it is ${spoken(note.used)}, the most there is.`,
        zh: `${field} = ${note.given} 太大，已改为允许的最大值 ${spoken(note.used)}。`,
      };
    case 'rounded':
      return {
        en: `${field} = ${note.given} must be a whole number; it was rounded to ${spoken(note.used)}.`,
        zh: `${field} = ${note.given} 应为整数，已取整为 ${spoken(note.used)}。`,
      };
    case 'beyond-run':
      return {
        en: `${field} = ${note.given} reaches beyond the run; it is ${note.used}.`,
        zh: `${field} = ${note.given} 超出了训练范围，已改为 ${note.used}。`,
      };
    case 'list-cut':
      return {
        en: `${field} is too long a list; its first ${note.limit} items were kept.`,
        zh: `${field} 的项数太多，只保留了前 ${note.limit} 项。`,
      };
    case 'no-such-curve':
      return {
        en: `${field} names the curve “${note.given}”, which is not there; it is off.`,
        zh: `${field} 指向不存在的曲线“${note.given}”，已取消。`,
      };
    case 'more':
      return { en: `and ${note.count} more repairs of this kind.`, zh: `另有 ${note.count} 处类似的修正。` };
  }
}
