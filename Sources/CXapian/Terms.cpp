// SPDX-License-Identifier: GPL-2.0-or-later

// The terms of a whole database: frequencies, postings, spelling.

#include "Handles.hpp"

cx_kind cx_term_frequency(cx_database* database, const uint8_t* term, size_t term_length,
                          cx_frequency* out, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string name = cx::string(term, term_length);
    out->documents = database->all.get_termfreq(name);
    out->occurrences = out->documents == 0 ? 0 : database->all.get_collection_freq(name);
  });
}

cx_kind cx_terms(cx_database* database, const uint8_t* prefix, size_t prefix_length,
                 const uint8_t* from, size_t from_length, size_t cap, cx_strings* out,
                 cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string start = cx::string(prefix, prefix_length);
    database->strings.clear();
    auto term = database->all.allterms_begin(start);
    const auto end = database->all.allterms_end(start);
    if (from_length > 0) term.skip_to(cx::string(from, from_length));
    for (; term != end && database->strings.size() < cap; ++term) {
      database->strings.append(*term, term.get_termfreq());
    }
    *out = database->strings.view();
  });
}

cx_kind cx_postings(cx_database* database, const uint8_t* term, size_t term_length, uint32_t first,
                    size_t cap, cx_numbers* out, cx_error* error) {
  return cx::guarded(error, [&] {
    const std::string name = cx::string(term, term_length);
    database->numbers.clear();
    auto posting = database->all.postlist_begin(name);
    const auto end = database->all.postlist_end(name);
    if (first > 0) posting.skip_to(first);
    for (; posting != end && database->numbers.size() < cap; ++posting) {
      database->numbers.push_back(*posting);
    }
    *out = {database->numbers.data(), database->numbers.size()};
  });
}

cx_kind cx_spelling_suggestion(cx_database* database, const uint8_t* word, size_t word_length,
                               uint32_t distance, cx_bytes* out, cx_error* error) {
  return cx::guarded(error, [&] {
    database->bytes =
        database->all.get_spelling_suggestion(cx::string(word, word_length), distance);
    *out = cx::view(database->bytes);
  });
}

cx_kind cx_spelling_words(cx_database* database, size_t cap, cx_strings* out, cx_error* error) {
  return cx::guarded(error, [&] {
    database->strings.clear();
    const auto end = database->all.spellings_end();
    for (auto word = database->all.spellings_begin(); word != end && database->strings.size() < cap;
         ++word) {
      database->strings.append(*word, word.get_termfreq());
    }
    *out = database->strings.view();
  });
}
