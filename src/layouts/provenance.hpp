// Where a paper is kept: citations and source notes, read into `provenance`.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// The citation as written, and its parts. `values` is not empty.
void read_citation(Draft& draft, const Spans& values, Ground ground);

/// The citation of an old-site page, which also gives the title and the date.
void read_quoted_citation(Draft& draft, Span block, Ground ground);

/// The first of the end notes, where it says where the paper is.
void read_source_note(Draft& draft, Ground ground);

/// "[Source: Department of State, Central Files. Secret. 2 pages not declassified.]": what stands
/// for a paper that an edition does not print.
void read_bracketed_source(Draft& draft, Span block, Ground ground);

/// "[NAA: A9999, 12/3, iv]": the line below the text of an edition.
void read_archive_line(Draft& draft, Span line, Ground ground);

/// The number that the National Archives give a record of a collection.
void read_record_number(Draft& draft, Span value, Ground ground);

/// The archive, once it is read, by its name in the table of repositories.
void name_repository(Draft& draft);

}  // namespace archdoc::layouts
