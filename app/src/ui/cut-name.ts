/** Where a long name may be cut: names of one library begin alike, and numbered ones differ in the last sign alone. */

/** Names up to so wide stand as they are; in letters, of which a Chinese one takes two. */
const short = 22;

/** Least width of the end that is kept: enough for the words that tell one schedule from the next. */
const leastEnd = 14;

/** Where a text's last letters are as wide as asked for. */
function startOfEnd(name: string, width: number): number {
  let place = name.length;
  for (let room = width; room > 0 && place > 0; place -= 1)
    room -= name.charCodeAt(place - 1) > 0x2e80 ? 2 : 1;
  return place;
}

/** The part of a name that can be left out where there is no room, and the end that stays; cut between words. */
export function cutName(name: string): readonly [start: string, end: string] {
  if (startOfEnd(name, short) === 0) return [name, ''];
  const border = name.lastIndexOf(' ', startOfEnd(name, leastEnd));
  return border <= 0 ? [name, ''] : [name.slice(0, border + 1), name.slice(border + 1)];
}
