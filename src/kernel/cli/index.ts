export { command } from './main.ts'
export type { Task, TaskGiven } from './task.ts'
