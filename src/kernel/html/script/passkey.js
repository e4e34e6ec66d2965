// Passkeys: the browser asks its owner, the program checks the answer.
const post = async (address, body) => {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) })
  if (!answer.ok) throw new Error((await answer.json()).title)
  return answer.json()
}

const ways = {
  'sign-in': async () => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post('/sign-in/passkey/ask'))
    const answer = await navigator.credentials.get({ publicKey: options })
    return (await post('/sign-in/passkey', answer.toJSON())).next
  },
  register: async (button) => {
    const token = button.dataset.token
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post('/me/passkeys/ask', { token }))
    const answer = await navigator.credentials.create({ publicKey: options })
    return (await post('/me/passkeys', { token, answer: answer.toJSON() })).next
  },
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const button of document.querySelectorAll('[data-passkey]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      button.disabled = true
      try {
        location.href = await ways[button.dataset.passkey](button)
      } catch {
        button.disabled = false
        button.insertAdjacentText('afterend', ` ${button.dataset.failed}`)
      }
    })
  }
}
