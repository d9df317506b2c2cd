/** For addresses that also take a form: a route exports them beside its GET and its POST. */
export {
  refusedBesideForm as DELETE,
  refusedBesideForm as OPTIONS,
  refusedBesideForm as PATCH,
  refusedBesideForm as PUT,
} from './methods.ts'
