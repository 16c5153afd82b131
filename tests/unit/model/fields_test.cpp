// The description of a record's shape.
#include "model/fields.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace archdoc {
namespace {

template <class T>
std::string keys_of() {
  std::string names;
  const T empty;
  fields(
      [&](const Field& field, const auto&) {
        names += field.name;
        names += ' ';
      },
      empty);
  return names;
}

template <Named E>
void check_names() {
  std::size_t i = 0;
  for (std::string_view name : names_of<E>()) {
    CAPTURE(name);
    CHECK(name_of(static_cast<E>(i)) == name);
    CHECK(from_name<E>(name) == static_cast<E>(i));
    ++i;
  }
  CHECK_FALSE(from_name<E>("no such name"));
}

}  // namespace

TEST_CASE("the keys of a record have the published order") {
  CHECK(keys_of<Record>() ==
        "schema id fingerprint kind items title number type type_text date date_text date_status "
        "date_earliest date_latest dates place subject classification classification_level "
        "classification_today language original_language participants people_mentioned summary "
        "body notes pages provenance subjects places organizations source evidence findings ");
  CHECK(keys_of<Person>() ==
        "name readable honorific office role kind delegation parts variants spans ");
  CHECK(keys_of<Provenance>() ==
        "citation archive repository reference levels published authors contributors translators "
        "transcribers editors drafted_by cleared_by approved_by sponsor publisher collection "
        "rights record_id uploaded url ");
  CHECK(keys_of<Repository>() == "code name country ");
  CHECK(keys_of<Published>() == "authors title place publisher year pages ");
  CHECK(keys_of<SourceInfo>() ==
        "path part files sha256 bytes encoding offsets layout form layout_grade layout_hash "
        "reader truncated coverage ");
  CHECK(keys_of<Coverage>() == "chrome label head body note summary provenance page unclaimed ");
  CHECK(keys_of<Evidence>() == "path spans how rule by grade was ");
}

TEST_CASE("kRecordKeys counts the keys of a record") {
  const std::string names = keys_of<Record>();
  CHECK(std::count(names.begin(), names.end(), ' ') == kRecordKeys);
}

TEST_CASE("a coverage key counts the lines of the class of that name") {
  Coverage coverage;
  coverage.lines[static_cast<std::size_t>(LineClass::provenance)] = 3;
  fields(
      [&](const Field& field, const std::uint32_t& lines) {
        CHECK(lines == (field.name == "provenance" ? 3U : 0U));
      },
      coverage);
}

TEST_CASE("every enumerator has a name that leads back to it") {
  check_names<Severity>();
  check_names<Kind>();
  check_names<DateStatus>();
  check_names<DateRole>();
  check_names<PersonRole>();
  check_names<PersonKind>();
  check_names<BlockKind>();
  check_names<How>();
  check_names<Grade>();
  check_names<LineClass>();
  CHECK(name_of(PersonRole::note_taker) == "note-taker");
  CHECK(name_of(BlockKind::omission) == "omission");
  CHECK(name_of(DateStatus::ambiguous) == "ambiguous");
  CHECK(name_of(LineClass::unclaimed) == "unclaimed");
  CHECK(name_of(Severity::error) == "error");
}

}  // namespace archdoc
