/** The playground as a person meets it: by role and label. */
import type { Doc } from '@lr-playground/document';
import { curveTitles, defaultView, encodeLink, type Form, type View } from '@lr-playground/document';
import { expect, type Locator, type Page } from '@playwright/test';
import { docOf, expectToRead, valueAt } from '../numbers.ts';

export class Playground {
  readonly chart: Locator;
  readonly crosshair: Locator;
  readonly legend: Locator;
  readonly curveList: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.chart = page.getByRole('figure', { name: 'Learning-rate chart' });
    this.crosshair = page.getByRole('slider', { name: 'Crosshair' });
    this.legend = page.getByRole('list', { name: 'Curves and their values at the crosshair' });
    this.curveList = page.getByRole('list', { name: 'Curves', exact: true });
  }

  /** Opens a link, or the first visit without one, and waits for the curves. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(hash === '' ? './' : `./#${hash}`);
    await expect(this.crosshair).toBeAttached();
    // What stands around the chart comes after it: tabs where there is something to edit, a link into the playground elsewhere.
    await expect(this.page.locator('[role=tab], a[href]').first()).toBeAttached();
  }

  async openDoc(doc: Doc, view: Partial<View> = {}, form: Form = 'edit'): Promise<void> {
    const selected = doc.curves[0]?.id ?? null;
    await this.open(encodeLink({ form, doc, view: { ...defaultView, selected, ...view } }));
  }

  /** The document in the address bar. */
  get doc(): Doc {
    return docOf(this.page);
  }

  get titles(): string[] {
    return [...curveTitles(this.doc.curves).values()].map(({ en }) => en);
  }

  /** What is said about the selected curve, on its card. */
  get findings(): Locator {
    return this.curveList.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  }

  /** The cycles of the selected curve, a row each. */
  get cycles(): Locator {
    return this.page.getByRole('table', { name: 'Cycles' }).locator('tbody').getByRole('row');
  }

  slider(label: string): Locator {
    return this.page.getByRole('slider', { name: label, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  select(label: string): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  /** A handle on a curve. */
  handle(label: string, curve: string): Locator {
    return this.slider(`${label} of ${curve}`);
  }

  /** Opens the run plan, if it is closed. */
  async openRunPlan(): Promise<void> {
    const toggle = this.page.getByRole('button', { name: /^Run plan/ });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  }

  /** What the run plan says about the way in which the scheduler is stepped. */
  get meaning(): Locator {
    return this.page.getByRole('region', { name: 'Run plan' }).getByRole('status');
  }

  /** Turns a switch on or off. */
  async toggle(label: string): Promise<void> {
    await this.page.getByRole('switch', { name: label, exact: true }).press('Space');
  }

  /** What is really applied of a curve at the crosshair, beside the chart. */
  appliedValue(title: string): Locator {
    const entry = this.legend
      .getByRole('button')
      .filter({ has: this.page.getByText(title, { exact: true }) });
    return entry.getByText(/^applied /);
  }

  /** Makes this the curve whose controls are shown. */
  async choose(title: string): Promise<void> {
    const entry = this.legend
      .getByRole('button')
      .filter({ has: this.page.getByText(title, { exact: true }) });
    await entry.click();
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
  }

  /** A family in the open gallery. */
  family(title: string): Locator {
    const options = this.page.getByRole('listbox', { name: 'Schedules' }).getByRole('option');
    return options.filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Carries out a command of the main menu. */
  async menu(item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Asks what the libraries make of the selected curve, and waits for the answer. */
  async askLibraries(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Libraries' }).click();
    await expect(
      this.page.getByRole('table', { name: 'The same words said to every library' }),
    ).toBeVisible();
  }

  /** What one scheduler makes of it: a row of that table. */
  library(name: string): Locator {
    const table = this.page.getByRole('table', { name: 'The same words said to every library' });
    const header = this.page.getByRole('rowheader').filter({ hasText: name });
    return table.getByRole('row').filter({ has: header });
  }

  /** Puts the crosshair over a place of the plot, as a share of its width, and says which step that is. */
  async pointAt(share: number): Promise<number> {
    const box = await boxOf(this.crosshair);
    await this.page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
    await expect(this.crosshair).not.toHaveAttribute('aria-valuetext', 'not set');
    return Number(await this.crosshair.getAttribute('aria-valuenow'));
  }

  /** What the readout beside the chart says for a curve at the crosshair. */
  async readout(title: string): Promise<string> {
    const entries = this.legend.getByRole('button');
    const texts = await entries.evaluateAll((buttons) =>
      buttons.map((button) => [...button.querySelectorAll('span')].map((span) => span.textContent ?? '')),
    );
    const entry = texts.find((spans) => spans.includes(title));
    return entry?.at(-1) ?? '';
  }

  /** The readout is what the core says of the document in the address bar. */
  async expectExactReadout(title: string, step: number): Promise<void> {
    await expectToRead(
      () => this.readout(title),
      () => valueAt(this.doc, title, step),
      `${title} at step ${step}`,
    );
  }

  /** The table of values, and its cell for a step and a curve. */
  cell(step: number, title: string): Promise<string> {
    const table = this.page.getByRole('tabpanel', { name: 'Values' }).getByRole('table');
    return table.evaluate(
      (element, wanted) => {
        const rows = [...element.querySelectorAll('tr')].map((row) => ({
          // A step that can be changed stands in a field.
          step: row.querySelector('input')?.value ?? row.querySelector('th')?.textContent ?? '',
          // The phase of the step may stand before the number.
          cells: [...row.querySelectorAll('th, td')].map((cell) => cell.lastChild?.textContent?.trim() ?? ''),
        }));
        const column = rows[0]?.cells.indexOf(wanted.title) ?? -1;
        const row = rows.find(
          ({ step }) => Number(step.replaceAll(/[^\d]/g, '') || Number.NaN) === wanted.step,
        );
        return row?.cells[column] ?? '';
      },
      { step, title },
    );
  }

  async expectExactCell(step: number, title: string): Promise<void> {
    await expectToRead(
      () => this.cell(step, title),
      () => valueAt(this.doc, title, step),
      `the table at step ${step} of ${title}`,
    );
  }

  /** Writes over what a field says. The last letter comes by key: what Firefox's driver fills in, React does not notice. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text.slice(0, -1));
    await field.press('End');
    await field.pressSequentially(text.slice(-1));
  }

  /** Drags the middle of something by so many pixels, as a hand does. */
  async drag(what: Locator, by: { readonly x?: number; readonly y?: number }): Promise<void> {
    const box = await boxOf(what);
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + (by.x ?? 0), from.y + (by.y ?? 0), { steps: 8 });
    await this.page.mouse.up();
  }

  /** Drags a slider to a share of its track. */
  async slide(slider: Locator, share: number): Promise<void> {
    await slider.scrollIntoViewIfNeeded();
    const box = await boxOf(slider);
    const at = { x: box.x + share * box.width, y: box.y + box.height / 2 };
    await this.page.mouse.move(box.x + box.width / 2, at.y);
    await this.page.mouse.down();
    await this.page.mouse.move(at.x, at.y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** The text of a curve's parameters in the address bar. */
  param(title: string, name: string): unknown {
    const { doc } = this;
    return doc.curves.find(({ id }) => curveTitles(doc.curves).get(id)?.en === title)?.spec.params[name];
  }
}

export async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}
