// SPDX-License-Identifier: GPL-2.0-or-later

// The terms that set documents apart, for finding others like them.

#include "Handles.hpp"

namespace {

class OfPrefix : public Xapian::ExpandDecider {
 public:
  OfPrefix(std::string prefix, bool plain) : prefix_(std::move(prefix)), plain_(plain) {}

  bool operator()(const std::string& term) const override {
    if (plain_ && !term.empty() && term[0] >= 'A' && term[0] <= 'Z') return false;
    return term.compare(0, prefix_.size(), prefix_) == 0;
  }

 private:
  std::string prefix_;
  bool plain_;
};

}  // namespace

cx_kind cx_expand(cx_database* database, const uint32_t* documents, size_t count,
                  const uint8_t* prefix, size_t prefix_length, uint8_t plain, uint32_t cap,
                  cx_expansion* out, cx_error* error) {
  return cx::guarded(error, [&] {
    Xapian::RSet relevant;
    for (size_t index = 0; index < count; ++index) relevant.add_document(documents[index]);
    const OfPrefix decider(cx::string(prefix, prefix_length), plain != 0);
    const Xapian::Enquire enquire(database->all);
    database->strings.clear();
    database->weights.clear();
    const Xapian::ESet terms = enquire.get_eset(cap, relevant, &decider);
    for (auto term = terms.begin(); term != terms.end(); ++term) {
      database->strings.append(*term, database->all.get_termfreq(*term));
      database->weights.push_back(term.get_weight());
    }
    *out = {database->strings.view(), database->weights.data()};
  });
}
