export { type Asset, assetAddress, findAsset } from './assets.ts'
export { Chart, type ChartRow, type ChartSpec, chartCsv, chartPng, chartSvg } from './chart.tsx'
export { type PageSurroundings, usePage, useWords, withParameters } from './context.tsx'
export { counties } from './counties.ts'
export { type DrawnStage, type DrawnStep, StepDiagram } from './diagram.tsx'
export {
  Choice,
  Choices,
  DateField,
  type FieldProps,
  FileField,
  LanguagesField,
  LongText,
  type Option,
  Select,
  TextField,
} from './fields.tsx'
export { AskForm, CheckAnswers, ErrorSummary, Form } from './forms.tsx'
export { Gantt, type GanttPoint, type GanttRow } from './gantt.tsx'
export { Board, Cards, type ColumnOf, Counts, Facts, FrontCards, type Happening, Pagination, Table, Tabs, Timeline } from './lists.tsx'
export { CountyMap, MapLegend, WorldMap } from './map.tsx'
export { type Month, MonthCalendar, monthsAfter } from './month.tsx'
export { OrderDiagram, type OrderedBox, type OrderedPair } from './order.tsx'
export { Page, type PageFrame } from './page.tsx'
export {
  type Absence,
  Actions,
  Between,
  ButtonLink,
  Copyable,
  Details,
  Downloads,
  Heading,
  Highlighted,
  InLanguage,
  Missing,
  Notice,
  Paragraph,
  Progress,
  Steps,
  Tag,
  type Tone,
  Toolbar,
} from './pieces.tsx'
