// SPDX-License-Identifier: GPL-2.0-or-later

#ifndef CXAPIAN_WEIGHTING_HPP
#define CXAPIAN_WEIGHTING_HPP

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "CXapian.h"

namespace cx {

// BM25, but a term that a document has without occurrences has a weight too: a share of that of one
// occurrence in a document of average length. Such terms count for no document's length, so that
// they can say where a document stands without making it longer; nor do they make the occurrences
// of the term less rare than they are.
class Weighting : public Xapian::Weight {
 public:
  explicit Weighting(const cx_bm25& p) : p_(p) {
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(COLLECTION_FREQ);
    need_stat(AVERAGE_LENGTH);
    need_stat(DOC_LENGTH);
    need_stat(DOC_LENGTH_MIN);
    need_stat(WDF);
    need_stat(WDF_MAX);
    need_stat(WQF);
  }

  std::string name() const override { return "pincite"; }

  double get_sumpart(Xapian::termcount occurrences, Xapian::termcount length,
                     Xapian::termcount) const override {
    return occurrences == 0 ? presence_ : weight_ * saturation(occurrences, length);
  }

  double get_maxpart() const override {
    // A document is as long as the occurrences of a term in it, at least.
    const Xapian::termcount most = get_wdf_upper_bound();
    const Xapian::termcount shortest = std::max(most, get_doclength_lower_bound());
    return std::max(presence_, most == 0 ? 0 : weight_ * saturation(most, shortest));
  }

  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  Weighting* clone() const override { return new Weighting(p_); }

  void init(double factor) override {
    average_length_ = std::max(get_average_length(), 1.0);
    const double times = factor * get_wqf() * (p_.k1 + 1);
    // Not more documents can have occurrences than there are occurrences.
    const Xapian::doccount having = get_termfreq();
    const auto occurring = get_collection_freq() == 0
                               ? having
                               : std::min<Xapian::termcount>(having, get_collection_freq());
    weight_ = times * rarity(occurring);
    presence_ = times * rarity(having) * p_.presence / (1 + p_.k1);
  }

  double rarity(double documents) const {
    const double share = (get_collection_size() - documents + 0.5) / (documents + 0.5);
    return std::log(share < 2 ? share * 0.5 + 1 : share);
  }

  double saturation(double occurrences, double length) const {
    const double normal = std::max(length / average_length_, p_.min_normlen);
    return occurrences / (occurrences + p_.k1 * (normal * p_.b + 1 - p_.b));
  }

  cx_bm25 p_;
  double average_length_ = 1;
  double weight_ = 0;
  double presence_ = 0;
};

}  // namespace cx

#endif
