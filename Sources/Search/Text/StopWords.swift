// SPDX-License-Identifier: GPL-2.0-or-later

/// Words that say nothing about what a paragraph is about. They are indexed as written, so that
/// phrases find them, and not by a stem; a list of words leaves them out unless it has no others.
enum StopWords {
  static func contains(_ word: some Collection<UInt8>) -> Bool { all.contains(Array(word)) }

  private static let all: Set<[UInt8]> = {
    var words: Set<[UInt8]> = []
    for list in [english, french, spanish, german, italian, portuguese, russian, arabic] {
      for word in list.split(separator: " ") { words.insert(Array(word.utf8)) }
    }
    return words
  }()

  // Folded, as the tokeniser gives them. Question words are among them: people ask in sentences.
  private static let english = """
    a about above after again all also am an and any are as at be because been before being below \
    between both but by can cannot could did do does doing done down during each either ever every \
    few for from further had has have having he her here hers herself him himself his how i if in \
    into is it its itself just let may me might more most much must my myself no nor not now of off \
    on once only or other ought our ours ourselves out over per please same shall she should \
    since so some such tell than that the their theirs them themselves then there these they this \
    those through to too under until up upon us very via was we were what when where whether which \
    while who whom whose why will with within would you your yours yourself yourselves
    """

  // Only words that mean nothing in English.
  private static let french = """
    au aux avec ce ces cette dans des du elle elles est et etre eux il ils je la le les leur leurs \
    lui mais ne nos notre nous ont ou par pas pour qu que quel quelle quels qui sa sans se ses son \
    sont sur une vos votre vous
    """
  private static let spanish = """
    al como con de del el ella ellos en entre es esta este las lo los mas ni por que segun ser si \
    sobre su sus una uno y
    """
  private static let german = """
    auf aus bei das dass dem den der des durch ein eine einem einen einer eines fur im ist mit nach \
    nicht oder sich sie sind uber und vom von werden wie wird zu zum zur
    """
  private static let italian =
    "che chi col come da dai dal degli dei del della delle di ed gli nel nella non per sono sul un"
  private static let portuguese =
    "ao aos com da das do dos em na nas no nos os para pela pelo sao um uma"
  private static let russian = """
    а без бы в во все для до его ее если же за и из или их к как ко ли на не него ни но о об от по \
    под при с со так то у что это
    """
  private static let arabic = "في من على الى عن مع هذا هذه التي الذي ان او ما لا"
}
