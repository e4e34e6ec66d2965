export { type Asset, assetAddress, findAsset } from './assets.ts'
export { Chart, chartCsv, chartPng, type ChartRow, type ChartSpec, chartSvg } from './chart.tsx'
export { type PageSurroundings, SurroundingsProvider, usePage, useWords, withParameters } from './context.tsx'
export { type DrawnStage, type DrawnStep, StepDiagram } from './diagram.tsx'
export { AskForm, Choice, Choices, DateField, ErrorSummary, type FieldProps, FileField, Form, LanguagesField, LongText, type Option, Select, TextField } from './fields.tsx'
export { CountyMap, WorldMap } from './map.tsx'
export { type MenuItem, Page, type PageFrame } from './page.tsx'
export {
  type Absence, Actions, Board, ButtonLink, Cards, type ColumnOf, Copyable, Details, Facts, type Happening, Heading, Highlighted, InLanguage, Missing, Notice, Pagination, Paragraph, Progress, Steps, Table, Tabs, Tag, Timeline, type Tone,
} from './pieces.tsx'
