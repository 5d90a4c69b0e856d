/// Splits an identifier into its words, in lower case: `EmailTaken` → `email taken`, `userID` → `user id`,
/// `HTTPError` → `http error`, `line-item` → `line item`. Digits belong to the word before them.
func words(of name: String) -> [String] {
  var words: [String] = []
  var word = ""
  let scalars = Array(name.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      if !word.isEmpty { words.append(word) }
      word = ""
      continue
    }
    if scalar.properties.isUppercase, index > 0, !word.isEmpty {
      let previous = scalars[index - 1]
      let startsWord = index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
      if !previous.properties.isUppercase || startsWord {
        words.append(word)
        word = ""
      }
    }
    word += scalar.properties.lowercaseMapping
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// `EmailTaken` → `email_taken`; a name without any letter or digit is kept.
package func snakeCase(_ name: String) -> String {
  let words = words(of: name)
  return words.isEmpty ? name : words.joined(separator: "_")
}

/// `EmailTaken` → `Email taken`.
func sentence(_ name: String) -> String {
  let text = words(of: name).joined(separator: " ")
  return text.prefix(1).uppercased() + text.dropFirst()
}

/// `accounts-api` → `AccountsApi`.
func pascalCase(_ name: String) -> String {
  words(of: name).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

/// The plural of a word in snake case, by the rules of English that hold for most nouns.
func plural(_ name: String) -> String {
  let irregular = [
    "person": "people", "child": "children", "man": "men", "woman": "women", "mouse": "mice", "foot": "feet",
    "tooth": "teeth", "goose": "geese", "leaf": "leaves", "half": "halves", "shelf": "shelves", "life": "lives",
    "datum": "data", "medium": "media", "index": "indices", "matrix": "matrices", "vertex": "vertices",
    "analysis": "analyses", "status": "statuses", "equipment": "equipment", "information": "information",
    "series": "series", "species": "species", "news": "news", "sheep": "sheep", "fish": "fish", "quiz": "quizzes",
    "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "staff": "staff", "money": "money",
  ]
  let start = name.lastIndex(of: "_").map { name.index(after: $0) } ?? name.startIndex
  let head = name[..<start]
  let noun = name[start...]
  if let known = irregular[String(noun)] { return head + known }
  let isVowel: (Character?) -> Bool = { $0.map { "aeiou".contains($0) } ?? true }
  if noun.hasSuffix("y"), !isVowel(noun.dropLast().last) { return head + noun.dropLast() + "ies" }
  for ending in ["s", "x", "z", "ch", "sh"] where noun.hasSuffix(ending) { return name + "es" }
  return name + "s"
}
