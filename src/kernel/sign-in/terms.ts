import { z } from 'zod'

export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,59}$/)
/** At least twelve characters; no rules of composition (NIST SP 800-63B, 5.1.1.2). */
export const Password = z.string().min(12).max(200).meta({ field: 'password' })
export const Code = z
  .string()
  .trim()
  .regex(/^\d{3} ?\d{3}$/)

export const Credentials = z.object({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(1).max(200).meta({ field: 'password' }),
  code: Code.optional(),
})
