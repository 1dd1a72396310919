// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_WEIGHTING_HPP
#define CXAPIAN_WEIGHTING_HPP

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "CXapian.h"

namespace cx {

// What an index says a term is worth in a document, times how rare the term is.
//
// A posting bears an impact where the library has a number of occurrences: what BM25 makes of these
// and of the length of the document is worked out once, when the document is written. To look up
// the length of each document that a match comes by was a fifth of a search.
//
// A term without impact still has a weight: so a document is found by what stands around it.
class Weighting : public Xapian::Weight {
 public:
  explicit Weighting(const cx_weighting& p) : p_(p) {
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(WDF);
    need_stat(WDF_MAX);
    need_stat(WQF);
  }

  std::string name() const override { return "pincite"; }

  double get_sumpart(Xapian::termcount impact, Xapian::termcount,
                     Xapian::termcount) const override {
    return impact == 0 ? presence_ : weight_ * std::min<double>(impact, p_.most);
  }

  double get_maxpart() const override {
    return std::max(presence_, weight_ * std::min<double>(get_wdf_upper_bound(), p_.most));
  }

  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  Weighting* clone() const override { return new Weighting(p_); }

  void init(double factor) override {
    const double having = get_termfreq();
    const double share = (get_collection_size() - having + 0.5) / (having + 0.5);
    const double rarity = std::log(share < 2 ? share * 0.5 + 1 : share);
    weight_ = factor * get_wqf() * rarity / p_.once;
    presence_ = factor * get_wqf() * rarity * p_.presence;
  }

  cx_weighting p_;
  double weight_ = 0;
  double presence_ = 0;
};

}  // namespace cx

#endif
