/** The look of every widget: one accent, small text, calm surfaces, in both colour schemes. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent. Its sixth shade carries white text, and reads as text on white (5 : 1). */
const blue: MantineColorsTuple = [
  '#eef4fd',
  '#dce8fa',
  '#b5cff4',
  '#8ab4ee',
  '#6aa0ea',
  '#3d82dd',
  '#1c6dd0',
  '#185fb6',
  '#144f99',
  '#0d3c78',
];

/** From text to the deepest ground of the dark scheme: cool, so that the curves' warm colours stand out. */
const dark: MantineColorsTuple = [
  '#dfe3e8',
  '#c3c9d1',
  '#a4adb8',
  '#78828e',
  '#3b434d',
  '#2d343d',
  '#232930',
  '#171b20',
  '#12151a',
  '#0c0f12',
];

/** System fonts. Chinese ones are named, else some systems show Japanese forms of the characters. */
const sans =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const small = { defaultProps: { size: 'sm' } } as const;

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 6,
  colors: { blue, dark },
  black: '#1b2027',
  fontFamily: sans,
  fontFamilyMonospace:
    "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace",
  headings: { fontFamily: sans, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: small,
    TextInput: small,
    Select: small,
    SegmentedControl: small,
    Switch: small,
    Checkbox: small,
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      defaultProps: {
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
        // Mantine makes it a <header>, which outside of every section is the page's.
        attributes: { header: { role: 'presentation' } },
      },
    },
    // The placeholder can have the focus and is no item: screen readers count it as one.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

/** Greys that keep 4.5 : 1 on their grounds where Mantine's own do not, and the names of our grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c6570',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-error': '#c02626',
    '--mantine-color-default-border': '#d9dee4',
    '--mantine-color-default-hover': '#f2f4f7',
    '--mantine-color-gray-light-color': '#3f4752',
    '--finding-warning': '#9a5a00',
    '--finding-hint': '#33689e',
    '--ground': '#f4f6f8',
    '--line': '#e3e7ec',
    '--shade': 'rgba(27, 32, 39, 0.18)',
  },
  dark: {
    '--mantine-color-dimmed': '#a4adb8',
    '--mantine-color-placeholder': '#8d97a3',
    '--mantine-color-error': '#ff8a8a',
    '--mantine-color-default-border': '#3b434d',
    '--mantine-color-default-hover': '#232930',
    '--mantine-color-anchor': '#8ab4ee',
    '--mantine-color-blue-light': 'rgba(85, 148, 232, 0.16)',
    '--mantine-color-blue-light-hover': 'rgba(85, 148, 232, 0.24)',
    '--mantine-color-blue-light-color': '#9fc3f5',
    '--mantine-color-blue-outline': '#8ab4ee',
    '--finding-warning': '#ffb347',
    '--finding-hint': '#8fbbe8',
    '--ground': '#101317',
    '--line': '#2a3038',
    '--shade': 'rgba(0, 0, 0, 0.7)',
  },
});
