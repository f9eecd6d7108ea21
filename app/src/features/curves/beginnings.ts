/** Names in a few letters, as programmers type them: the beginnings of their words. */

/** The words of a name, whatever parts them: full stops, underscores, or capitals. */
export function wordsIn(name: string): readonly string[] {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return parted.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/**
 * Whether letters are the beginnings of words in their order, some of which may be left out: `twr` and `cowar` are of
 * `torch cosine annealing warm restarts`.
 */
export function beginnings(words: readonly string[], letters: string): boolean {
  if (letters === '') return true;
  return words.some((word, index) => {
    for (let length = 1; length <= letters.length && word.startsWith(letters.slice(0, length)); length += 1)
      if (beginnings(words.slice(index + 1), letters.slice(length))) return true;
    return false;
  });
}
