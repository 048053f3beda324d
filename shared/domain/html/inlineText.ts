import { ownCopy } from '#kit/ownCopy'

/**
 * Gathers the inline text of one block piece by piece, so that white space collapses across elements and the cost stays
 * linear. A `<br>` becomes a line break, and nothing else does.
 */
export class InlineText {
  private pieces: string[] = []
  private last = '\n'
  private plain = false
  private letters = false
  private broken = false
  linkChars = 0

  add(data: string, inLink: boolean, inBold: boolean): void {
    let piece = collapsed(data)
    if (piece.startsWith(' ') && (this.last === ' ' || this.last === '\n')) piece = piece.slice(1)
    if (piece === '') return
    this.pieces.push(piece)
    this.last = piece.charAt(piece.length - 1)
    if (piece === ' ') return
    this.letters = true
    if (inLink) this.linkChars += piece.length
    if (!inBold) this.plain = true
  }

  /** A place where words part although no white space is written. */
  addSpace(): void {
    if (this.last === ' ' || this.last === '\n') return
    this.pieces.push(' ')
    this.last = ' '
  }

  /** Ends the line; false when the line was empty already, as at the second of two `<br>`. */
  addBreak(): boolean {
    if (this.last === '\n') return false
    if (this.last === ' ' && this.pieces[this.pieces.length - 1] === ' ') {
      this.pieces.pop()
      if (this.pieces.length === 0) return false
      if (this.pieces[this.pieces.length - 1] === '\n') {
        this.last = '\n'
        return false
      }
    }
    this.pieces.push('\n')
    this.last = '\n'
    this.broken = true
    return true
  }

  get isEmpty(): boolean {
    return !this.letters
  }

  /** Hands over what was gathered and starts anew. */
  take(): { text: string; linkChars: number; bold: boolean } {
    const joined = this.pieces.join('')
    const text = ownCopy((this.broken ? joined.replaceAll(' \n', '\n') : joined).trim())
    const taken = { text, linkChars: Math.min(this.linkChars, text.length), bold: text !== '' && !this.plain }
    this.pieces = []
    this.last = '\n'
    this.plain = false
    this.letters = false
    this.broken = false
    this.linkChars = 0
    return taken
  }
}

const needsCollapsing = /[^\S ]|\s\s/

/** With each run of white space made one space. Pages are mostly indents between tags, and most other text has no such run. */
const collapsed = (data: string): string => {
  if (!needsCollapsing.test(data)) return data
  const first = data.charCodeAt(0)
  if ((first === 10 || first === 32) && data.trimStart() === '') return ' '
  return data.replace(/\s+/g, ' ')
}
