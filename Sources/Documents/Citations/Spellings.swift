// SPDX-License-Identifier: GPL-2.0-or-later

extension Vocabulary {
  /// The spellings of each word, in small letters and without inner full stops; a final full stop
  /// says that the word is an abbreviation. Singulars stand before their plurals.
  static let spellings: [(Word, String)] = [
    (.number, "no. nr."),
    (.numbers, "nos. nrs."),
    (.of, "of"), (.the, "the"), (.and, "and"), (.or, "or"), (.to, "to through"), (.in, "in"),
    (.from, "from"), (.under, "under"), (.at, "at"), (.on, "on"), (.against, "against"),
    (.for, "for"), (.by, "by"), (.with, "with"), (.read, "read taken"), (.together, "together"),
    (.conjunction, "conjunction connection"), (.alone, "alone"), (.well, "well"), (.as, "as"),
    (.that, "that"), (.this, "this"), (.its, "its their his her"), (.said, "said same"),
    (.see, "see cf. accord citing quoting"), (.also, "also eg ie"), (.versus, "v. vs. c."),
    (.others, "others"), (.et, "et"), (.seq, "seq. seqq."), (.followingPages, "ff. ff"),
    (.bis, "bis ter quater quinquies sexies septies octies"), (.former, "former"),
    (.title, "title tit."), (.percentWord, "per percent"),
    (.unit, "fm mhz khz km kg cm mm usd eur million billion degrees points times years months"),
    (
      .month,
      """
      january february march april may june july august september october november december \
      jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
      """
    ),
    (.hereinafter, "hereinafter hereafter henceforth"),
    (.plain, "al. mr. mrs. ms. dr. prof. st. vs. inc. ltd. co. viz. approx. dept. gov. sen."),
    (.paragraph, "paragraph para. par."),
    (.paragraphs, "paragraphs paras. pars."),
    (.subparagraph, "subparagraph subpara. subparagraphs subparas."),
    (.page, "page p. pg."), (.pages, "pages pp. pgs."),
    (.section, "section sect. sec."), (.sections, "sections sects. secs."),
    (.subsection, "subsection subsections subsec. subsecs."),
    (.chapter, "chapter chap. ch. chapters chaps."),
    (.annex, "annex annexes"), (.preamble, "preamble"), (.part, "part pt. parts pts."),
    (.volume, "volume vol. volumes vols."),
    (.rule, "rule"), (.rules, "rules"),
    (.article, "article art."), (.articles, "articles arts."),
    (.id, "id."), (.ibid, "ibid. ibidem"), (.supra, "supra"), (.infra, "infra"),
    (.above, "above"), (.below, "below"), (.opus, "op. loc."), (.citato, "cit."),
    (.note, "note footnote n. fn. nn. notes footnotes fns. endnote endnotes"),
    (.accessed, "accessed visited consulted retrieved"),
    (
      .symbolBody,
      "a s e st t dp td hri hsp unep iccd fccc cbd npt ccpr dedaw"
    ),
    (
      .treatyCode,
      "cerd cedaw cat crc cmw crpd ced"
    ),
    (.cm, "cm"), (.r, "r"), (.labourCode, "c"), (.bill, "hr h hj sj"),
    (.journal, "rev. j. lj q. l. review journal quarterly bull. yb"),
    (.resolution, "resolution res."), (.resolutions, "resolutions"),
    (.scResolution, "unscr scr unscrs"),
    (.committee, "committee subcommittee"), (.general, "general gen."),
    (.comment, "comment cmt. comm. comments cmts."),
    (.generalComment, "gc gr"), (.communication, "communication"),
    (.communications, "communications"),
    (.recommendation, "recommendation rec. recom."), (.recommendations, "recommendations recs."),
    (.upr, "upr"), (.joint, "joint"), (.human, "human"), (.rights, "rights"),
    (.council, "council"), (.assembly, "assembly"), (.procedure, "procedure"),
    (.covenant, "covenant"), (.convention, "convention conventions"),
    (.protocolWord, "protocol"), (.optional, "optional"),
    (.first, "first"), (.second, "second"), (.third, "third"),
    (
      .domesticClass,
      "code law act statute decree ordinance edict codes laws acts bylaw legislation"
    ),
    (.charter, "charter"), (.declaration, "declaration"), (.constitution, "constitution"),
    (.treaty, "treaty"), (.treaties, "treaties agreement"),
    (.application, "application appl. app. applications appls. apps."),
    (.strasbourg, "echr ecthr"), (.ecli, "ecli"), (.regulation, "regulation regulations"),
    (.directive, "directive directives"), (.decision, "decision"), (.framework, "framework"),
    (.celex, "celex"), (.eu, "eu ec eec euratom jha"), (.ilo, "ilo"),
    (.international, "international"), (.labour, "labour labor"),
    (.organization, "organization organisation"),
    (.usc, "usc usca uscs"), (.united, "united"), (.states, "states"), (.code, "code"),
    (.cfr, "cfr"), (.appendix, "app. appendix"), (.congress, "cong. congress"),
    (.house, "house"), (.senate, "senate"), (.us, "us"),
    (.http, "http https"), (.www, "www"), (.doi, "doi"), (.isbn, "isbn"), (.achpr, "achpr"),
    (.series, "series"), (.nations, "nations"), (.unts, "unts"),
    (.namedRules, "tokyo beijing bangkok mandela paris"),
  ]
}
