// The zone of labels: fixed words, each with the blocks below it as its value.
#pragma once

#include "layouts/draft.hpp"

#include <cstdint>

namespace archdoc::layouts {

class Labels {
 public:
  explicit Labels(Draft& draft) : draft_(draft), page_(draft.page()), layout_(draft.layout()) {}

  /// The first block of the labels. A closing label anchors them, for it stands in no body; from
  /// there up they reach to the topmost opening label that only values and labels part from it.
  /// Without a closing one the page may be cut: then only values and labels may follow down to its
  /// end.
  [[nodiscard]] std::uint32_t first() const;

  /// Reads the labels from block `begin` on. Whether one of them closes the page.
  bool read(std::uint32_t begin);

 private:
  const Rule* label_of(std::uint32_t i) const;
  bool value_like(std::uint32_t i) const;
  void read_label(const Rule& label, std::uint32_t at, std::uint32_t end);
  void read_values(const Rule& label, std::uint32_t at, std::uint32_t begin, std::uint32_t end);

  Draft& draft_;
  const Page& page_;
  const Layout& layout_;
};

}  // namespace archdoc::layouts
