// What script adds where there is script: nothing depends on it.

// Copies the text that a button stands beside.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(button.dataset.copy)
  button.textContent = button.dataset.copied
})
for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false

// Warns before leaving a form in which something was typed.
for (const form of document.querySelectorAll('form[method="post"]')) {
  let typed = false
  form.addEventListener('input', () => {
    typed = true
  })
  form.addEventListener('submit', () => {
    typed = false
  })
  addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault()
  })
}

// Brings whoever was told of errors to them, and to the field that a link of the summary names.
document.querySelector('[data-focus]')?.focus()

// Closes what was opened over the page when whoever opened it turns elsewhere.
for (const over of document.querySelectorAll('details[data-over]')) {
  const closeFrom = (event) => {
    if (!over.contains(event.target)) over.open = false
  }
  addEventListener('click', closeFrom)
  addEventListener('focusin', closeFrom)
  over.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    over.open = false
    over.querySelector('summary').focus()
  })
}

// Looks at the progress of a job again every two seconds.
const waiting = document.querySelector('[data-again]')
if (waiting) setTimeout(() => location.reload(), 2000)
