/// `arrivedUnaccompanied` as tables spell it: `arrived-unaccompanied`, `turned18` as `turned-18`.
func kebabCase(_ name: String) -> String {
  var text = ""
  var previousIsDigit = true
  for character in name {
    let isDigit = character.isNumber
    if character.isUppercase || (isDigit && !previousIsDigit) { text.append("-") }
    text.append(contentsOf: character.lowercased())
    previousIsDigit = isDigit
  }
  return text
}
