// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_WEIGHTING_HPP
#define CXAPIAN_WEIGHTING_HPP

#include <xapian.h>

#include <algorithm>

#include "CXapian.h"

namespace cx {

// BM25, but a term that is there without occurrences has a weight too: that of one occurrence in a
// document of average length. Such terms count for no document's length, so that they can say where
// a document stands without making it longer.
class Weighting : public Xapian::BM25Weight {
 public:
  explicit Weighting(const cx_bm25& p)
      : Xapian::BM25Weight(p.k1, p.k2, p.k3, p.b, p.min_normlen), parameters_(p) {
    need_stat(AVERAGE_LENGTH);
    need_stat(WDF);
    need_stat(WDF_MAX);
  }

  std::string name() const override { return "pincite"; }

  double get_sumpart(Xapian::termcount occurrences, Xapian::termcount length,
                     Xapian::termcount unique) const override {
    if (occurrences == 0) return presence();
    return Xapian::BM25Weight::get_sumpart(occurrences, length, unique);
  }

  double get_maxpart() const override {
    return std::max(presence(), Xapian::BM25Weight::get_maxpart());
  }

 private:
  Weighting* clone() const override { return new Weighting(parameters_); }

  double presence() const {
    return Xapian::BM25Weight::get_sumpart(1, static_cast<Xapian::termcount>(get_average_length()),
                                           1);
  }

  cx_bm25 parameters_;
};

}  // namespace cx

#endif
