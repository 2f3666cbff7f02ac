// The beginning of the playground.

document.body.append('Riposte playground')
