/** What is wrong with the text of a formula, and where: a sentence each. */
import type { Text } from '../schedule.ts';
import { longestFormula } from './tokens.ts';

/** A stretch of the text, from one place up to another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A sentence about a stretch of the text. */
export interface Mistake extends Place {
  readonly text: Text;
}

/** Carries a mistake out of the depths of a tree. */
export class MistakeFound extends Error {
  readonly mistake: Mistake;

  constructor({ from, to }: Place, text: Text) {
    super(text.en);
    this.mistake = { from, to, text };
  }
}

const say = (en: string, zh: string): Text => ({ en, zh });

/** The sentences. */
export const mistakes = {
  empty: say('There is no formula yet.', '还没有输入公式。'),
  tooLong: (limit: number) => say(`A formula has at most ${limit} characters.`, `公式最多 ${limit} 个字符。`),
  character: (sign: string) =>
    say(`The character ${sign} is no part of a formula.`, `公式中不能出现字符 ${sign}。`),
  neverClosed: say('This bracket is never closed.', '这个括号没有闭合。'),
  closesNothing: say('This bracket closes none that is open.', '这个括号没有对应的左括号。'),
  syntax: say('Python does not understand this.', 'Python 无法理解这里的写法。'),
  missing: say('Something is missing here.', '这里缺少内容。'),
  onlyOne: say('A formula is one expression.', '公式只能是一个表达式。'),
  equals: say('Python compares with ==; = alone gives a name a value.', 'Python 用 == 比较，单个 = 是赋值。'),
  xor: say('In Python ^ is no power: write **.', 'Python 中 ^ 不是乘方，请写 **。'),
  number: say('This is not how Python writes a number.', '这不是 Python 的数字写法。'),
  beyond: (what: string) =>
    say(
      `Formulas here are made of numbers, the argument, operators, comparisons, if and else, and functions; ${what} is not supported.`,
      `这里的公式由数字、自变量、运算符、比较、if/else 和函数组成，不支持 ${what}。`,
    ),
  unknown: (name: string, meant: string | null) =>
    meant === null
      ? say(
          `Nothing is called ${name} here. There are the argument of the lambda, min, max, abs, round, int, float, pow and the functions of math.`,
          `没有名为 ${name} 的变量或函数。可用的有 lambda 的参数，min、max、abs、round、int、float、pow，以及 math 中的函数。`,
        )
      : say(
          `Nothing is called ${name} here. Did you mean ${meant}?`,
          `没有名为 ${name} 的变量或函数，是不是想写 ${meant}？`,
        ),
  twoArguments: (first: string, second: string) =>
    say(
      `The formula has one variable: ${first} or ${second}, not both.`,
      `公式只有一个自变量：${first} 和 ${second} 只能用其中一个。`,
    ),
  notCalled: (name: string) =>
    say(`${name} is a function: write ${name}(…).`, `${name} 是函数，请写成 ${name}(…)。`),
  notCallable: (name: string) => say(`${name} is no function.`, `${name} 不是函数。`),
  count: (name: string, wanted: string, given: number) =>
    say(
      `${name} takes ${wanted} ${wanted === '1' ? 'value' : 'values'}; here ${given === 1 ? 'is' : 'are'} ${given}.`,
      `${name} 需要 ${wanted} 个参数，这里有 ${given} 个。`,
    ),
  oneArgument: say(
    'The function takes exactly one argument, as in lambda epoch: ….',
    '函数必须恰好有一个参数，例如 lambda epoch: …。',
  ),
  nested: say('A function within the function is not understood here.', '这里不支持嵌套的 lambda。'),
  notList: say('Behind in comes a list, as in [30, 60].', 'in 后面要写列表，例如 [30, 60]。'),
  notInside: say('Put not (…) into brackets here.', '这里的 not 需要加括号。'),
};

/** The mistake of a text that is longer than formulas may be. */
export function tooLong(text: string): Mistake {
  return {
    from: longestFormula,
    to: text.length,
    text: say(`A formula has at most ${longestFormula} characters.`, `公式最多 ${longestFormula} 个字符。`),
  };
}
