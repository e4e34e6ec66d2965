// Passkeys: the browser asks its owner, the program checks the answer.
const read = async (answer) => {
  if (!answer.ok) throw new Error((await answer.json()).title)
  return answer.json()
}
const post = (address, body) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }).then(read)

const signIn = (button) => {
  button.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post('/sign-in/passkey/ask'))
      const answer = await navigator.credentials.get({ publicKey: options })
      location.href = (await post('/sign-in/passkey', answer.toJSON())).next
    } catch {
      button.disabled = false
      button.insertAdjacentText('afterend', ` ${button.dataset.failed}`)
    }
  })
}

const register = (mark) => {
  const form = mark.parentElement.querySelector('form[method=post]')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      const { options, ticket } = await fetch('/api/me/passkeys/new').then(read)
      const answer = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      form.elements.answer.value = JSON.stringify(answer.toJSON())
      form.elements.ticket.value = ticket
    } catch {
      form.elements.answer.value = ''
    }
    form.submit()
  })
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const mark of document.querySelectorAll('[data-passkey]')) (mark.dataset.passkey === 'register' ? register : signIn)(mark)
}
