declare module 'rtlcss' {
  const rtlcss: { readonly process: (css: string) => string }
  export default rtlcss
}
