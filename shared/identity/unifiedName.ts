// Radicals and strokes with the ideograph each stands for, pair after pair: Unicode 14, EquivalentUnifiedIdeograph.txt. The Kangxi
// radicals and the compatibility ideographs are not here: the platform's normalisation knows them.
const pairs = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑',
  '⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王',
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑',
  '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長',
  '⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼',
  '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿',
  '㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎',
].join('')

const ideographOf = pairTable()

function pairTable(): ReadonlyMap<string, string> {
  const characters = [...pairs]
  const table = new Map<string, string>()
  for (let at = 0; at < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '')
  return table
}

const han = /^\p{Script=Han}$/u
const radical = /^\p{Radical}$/u
const variationSelector = /^\p{Variation_Selector}$/u

/**
 * True for a character that shows as an ideograph (or as nothing) and is another: a radical (U+2E80–2FD5), a stroke, a compatibility
 * ideograph (the twelve unified ones among them excepted), a variation selector. No system finds a name that holds one.
 */
export function isLookAlike(character: string): boolean {
  return unified(character) !== character || radical.test(character)
}

/** The text with every character that only looks like an ideograph replaced by that ideograph, variation selectors taken out. */
export function unifiedName(text: string): string {
  let result = ''
  for (const character of text) result += unified(character)
  return result
}

/** The name as it was probably meant, beside what the file holds; null when there is nothing to propose. */
export function nameProposal(name: string | null): string | null {
  if (name === null) return null
  const meant = unifiedName(name)
  return meant === name ? null : meant
}

function unified(character: string): string {
  // Nearly every character of a name is a plain ideograph: told without a table.
  if (character >= '\u4e00' && character <= '\u9fff') return character
  if (variationSelector.test(character)) return ''
  const ideograph = ideographOf.get(character)
  if (ideograph !== undefined) return ideograph
  return han.test(character) ? character.normalize('NFKC') : character
}
