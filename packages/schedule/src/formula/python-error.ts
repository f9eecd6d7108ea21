/** An exception of Python: its class, and the text in `message`. */
export class PythonError extends Error {
  readonly type: string;

  constructor(type: string, text: string) {
    super(text);
    this.type = type;
  }
}
