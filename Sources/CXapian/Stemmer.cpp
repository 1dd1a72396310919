// SPDX-License-Identifier: GPL-2.0-or-later

#include <memory>

#include "Handles.hpp"

struct cx_stemmer {
  Xapian::Stem stem;
  std::string word;
  std::string answer;
};

const char* cx_stemmer_languages() {
  try {
    static const std::string languages = Xapian::Stem::get_available_languages();
    return languages.c_str();
  } catch (...) {
    return nullptr;
  }
}

cx_kind cx_stemmer_open(const char* language, cx_stemmer** out, cx_error* error) {
  return cx::guarded(error, [&] {
    auto stemmer = std::make_unique<cx_stemmer>();
    stemmer->stem = Xapian::Stem(language);
    *out = stemmer.release();
  });
}

void cx_stemmer_close(cx_stemmer* stemmer) { delete stemmer; }

cx_kind cx_stem(cx_stemmer* stemmer, const uint8_t* word, size_t word_length, cx_bytes* out,
                cx_error* error) {
  return cx::guarded(error, [&] {
    stemmer->word.assign(reinterpret_cast<const char*>(word), word_length);
    stemmer->answer = stemmer->stem(stemmer->word);
    *out = cx::view(stemmer->answer);
  });
}
