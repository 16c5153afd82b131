// A record as JSON text; the two JSON formats are two settings of this.
#pragma once

#include <archdoc/record.hpp>

#include "writers/escape.hpp"
#include "writers/shape.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace archdoc::writers {

/// `compact`: no white space. `line`: on one line, a space after commas and colons. `page`: one key
/// a line, small objects and short lists on one.
enum class JsonStyle { compact, line, page };

/// Structs that a page shows on one line.
template <class T>
inline constexpr bool is_small = Like<T, Anchor> || Like<T, PageMark> || Like<T, ArchivalLevel> ||
                                 Like<T, NameParts> || Like<T, Coverage> || Like<T, InferredDate> ||
                                 Like<T, DatedSpan> || Like<T, Evidence> || Like<T, Finding>;

class JsonText {
 public:
  /// `indent`: of the braces of the outermost object, in spaces.
  JsonText(std::string& out, std::size_t indent) : out_(out), indent_(indent) {}

  /// Writes the keys of `keys` and no others.
  template <JsonStyle style>
  void record(const Record& record, KeySet keys) {
    Members<style> members{*this};
    open<style>();
    fields(KeyFilter(members, keys), record);
    close<style>('}');
  }

 private:
  static constexpr std::size_t kShort = 80;  // bytes of a list that stays on one line

  /// The visitor of an object's members.
  template <JsonStyle style>
  struct Members {
    JsonText& text;
    bool first = true;

    template <class T>
    void operator()(const Field& field, const T& member) {
      text.key<style>(first, field.name);
      first = false;
      text.value<style>(member);
    }
  };

  template <JsonStyle style>
  void open() {
    out_ += '{';
    indent_ += 2;
  }

  template <JsonStyle style>
  void close(char bracket) {
    indent_ -= 2;
    if constexpr (style == JsonStyle::page) {
      new_line();
    }
    out_ += bracket;
  }

  void new_line() {
    out_ += '\n';
    out_.append(indent_, ' ');
  }

  /// What stands between members and between items.
  template <JsonStyle style>
  void next(bool first) {
    if (!first) {
      out_ += ',';
    }
    if constexpr (style == JsonStyle::page) {
      new_line();
    } else if (style == JsonStyle::line && !first) {
      out_ += ' ';
    }
  }

  template <JsonStyle style>
  void key(bool first, std::string_view name) {
    if constexpr (style == JsonStyle::compact) {
      append_json_key(out_, !first, name);
    } else {
      next<style>(first);
      append_json_key(out_, false, name);
      out_ += ' ';
    }
  }

  template <JsonStyle style>
  void value(const std::string& text) {
    append_json_string(out_, text);
  }

  template <JsonStyle style>
  void value(const std::same_as<bool> auto& truth) {
    out_ += truth ? "true" : "false";
  }

  template <JsonStyle style>
  void value(const WholeNumber auto& number) {
    append_number(out_, number);
  }

  template <JsonStyle style, Named E>
  void value(const E& name) {
    out_ += '"';
    out_ += name_of(name);
    out_ += '"';
  }

  template <JsonStyle style>
  void value(const Span& span) {
    append_json_span(out_, span);
  }

  template <JsonStyle style>
  void value(const Spans& spans) {
    out_ += '[';
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (i != 0) {
        out_ += ',';
      }
      value<style>(spans[i]);
    }
    out_ += ']';
  }

  template <JsonStyle style, Optional T>
  void value(const T& optional) {
    if (optional) {
      value<style>(*optional);
    } else {
      out_ += "null";
    }
  }

  template <JsonStyle style>
  void value(const std::vector<std::string>& list) {
    std::size_t size = 0;
    for (const std::string& item : list) {
      size += item.size() + 4;
    }
    if (style == JsonStyle::page && size <= kShort) {
      items<JsonStyle::line>(list);
    } else {
      items<style>(list);
    }
  }

  template <JsonStyle style, Described T>
  void value(const std::vector<T>& list) {
    items<style>(list);
  }

  template <JsonStyle style, List T>
  void items(const T& list) {
    if (list.empty()) {
      out_ += "[]";
      return;
    }
    out_ += '[';
    indent_ += 2;
    for (std::size_t i = 0; i < list.size(); ++i) {
      next<style>(i == 0);
      value<style>(list[i]);
    }
    close<style>(']');
  }

  template <JsonStyle style, Described T>
  void value(const T& object) {
    constexpr JsonStyle kInner = style == JsonStyle::page && is_small<T> ? JsonStyle::line : style;
    Members<kInner> members{*this};
    open<kInner>();
    fields(members, object);
    close<kInner>('}');
  }

  std::string& out_;
  std::size_t indent_;
};

}  // namespace archdoc::writers
