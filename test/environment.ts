// The one place where tests and their runner read or change the environment.
const { env } = process

/** The browser to use, when the machine's owner names one. */
export const chromiumPath = env.CHROMIUM_PATH

export type Changes = Record<string, string | undefined>

/** This process's environment with some variables changed; `undefined` takes one away. */
export function environmentWith(changes: Changes): NodeJS.ProcessEnv {
  return { ...env, ...changes }
}

export const readVariable = (name: string): string | undefined => env[name]

/** Changes the environment of this process and of the workers it starts from now on. */
export function setVariable(name: string, value: string): void {
  env[name] = value
}
