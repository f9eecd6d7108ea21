import { describe, expect, it } from 'vitest';
import { halfUnit, readLog } from './read-log.ts';

const pairs = (text: string) => readLog(text).map(({ step, lr }) => [step, lr]);

describe('a pasted log', () => {
  it('is a learning rate a line, from update 0 on', () => {
    expect(pairs('1e-4\n2e-4\n\n3.0e-4\n')).toEqual([
      [0, 1e-4],
      [1, 2e-4],
      [2, 3e-4],
    ]);
  });

  it('is CSV, with titles or without, with commas, semicolons or tabs', () => {
    const wanted = [
      [10, 1e-4],
      [20, 5e-5],
    ];
    expect(pairs('10,1e-4\n20,5e-5')).toEqual(wanted);
    expect(pairs('step,loss,learning_rate\n10,2.5,1e-4\n20,2.4,5e-5')).toEqual(wanted);
    expect(pairs('train/lr;train/global_step\n1e-4;10\n5e-5;20')).toEqual(wanted);
    expect(pairs('"Step"\t"lr"\r\n10\t1e-4\r\n20\t5e-5\r\n')).toEqual(wanted);
    expect(pairs('lr\n1e-4\n5e-5')).toEqual([
      [0, 1e-4],
      [1, 5e-5],
    ]);
  });

  it('leaves out what is no number', () => {
    expect(pairs('step,lr\n0,nan\n1,1e-4\nx,1e-4')).toEqual([[1, 1e-4]]);
    for (const text of ['', 'hello', '{"lr": 1}', '=1+1,2']) expect(pairs(text)).toEqual([]);
  });

  it('knows numbers as far as they are written', () => {
    expect(halfUnit('3e-4')).toBeCloseTo(5e-5, 12);
    expect(halfUnit('2.999e-05')).toBeCloseTo(5e-9, 15);
    expect(halfUnit('0.0003')).toBeCloseTo(5e-5, 12);
    expect(halfUnit('12')).toBe(0.5);
  });
});
