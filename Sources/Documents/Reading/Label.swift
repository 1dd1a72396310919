// SPDX-License-Identifier: GPL-2.0-or-later

/// What counts a line: `12.`, `7.2`, `(a)`, `IV.`, `Chapter III:`, `第五条`.
struct Label {
  enum Style: UInt8 {
    case none, arabic, letter, capitalLetter, roman, capitalRoman, word
  }

  /// What stands after the number, and how sure that makes it a label.
  enum Closing: UInt8 {
    case stop, bracket, enclosed, tab, blank, dash, end
  }

  var style = Style.none
  var closing = Closing.end
  /// Number of components: 2 for `7.2`.
  var depth: UInt8 = 0
  /// The structural word before the number.
  var word = StructuralWord.none
  /// The last component as a number; of a letter or a Roman numeral, its place.
  var value: Int32 = 0
  /// The first component.
  var head: Int32 = 0
  /// For a single letter that is also a Roman numeral (`i`, `v`, `C`): its value as the other kind.
  var other: Int32 = 0
  /// The number as printed, without its punctuation.
  var textStart: Int32 = 0
  var textEnd: Int32 = 0
  /// Where the words after the label begin.
  var body: Int32 = 0

  /// `1)` or `(1)`
  var inBrackets: Bool { closing == .bracket || closing == .enclosed }
  var isNumber: Bool { style == .arabic }
  var isLettered: Bool { style == .letter || style == .roman }
  var isCapital: Bool { style == .capitalLetter || style == .capitalRoman }
}

/// Words that name a part of a document when a number follows; the raw value orders them, widest part first.
enum StructuralWord: UInt8 {
  case none
  case annex
  case part
  case chapter
  case section
  /// What is itself a citable unit: article, rule, principle.
  case article

  /// The words, in small letters, of the six UN languages and a few more.
  static func named(_ word: [UInt8]) -> StructuralWord? { table[word] }

  private static let table: [[UInt8]: StructuralWord] = {
    let words: [(StructuralWord, String)] = [
      (
        .annex,
        """
        annex annexe anexo appendix appendice apéndice attachment addendum schedule приложение \
        дополнение ملحق المرفق مرفق 附件 附录 anlage allegato
        """,
      ),
      (.part, "part partie parte часть الجزء teil book libro title titre título module módulo"),
      (
        .chapter,
        """
        chapter chapitre capítulo capitulo глава الفصل kapitel slide slides session séance sesión \
        unit lesson diapositive diapositiva слайд
        """,
      ),
      (.section, "section sección seccion раздел القسم abschnitt"),
      (
        .article,
        """
        article artículo articulo статья المادة artikel rule règle regla правило القاعدة principle \
        principe principio принцип المبدأ guideline recommendation recommandation recomendación \
        articles artículos статьи rules règles reglas правила principles principes principios \
        guidelines recommendations recommandations recomendaciones
        """,
      ),
    ]
    var table: [[UInt8]: StructuralWord] = [:]
    for (kind, list) in words {
      for word in list.split(separator: " ") { table[Array(word.utf8)] = kind }
    }
    return table
  }()
}
