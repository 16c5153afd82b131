// What the exit code of the program says. The numbers are part of the interface.
#pragma once

namespace archdoc::cli {

enum ExitCode : int {
  kDone = 0,         ///< also where nothing matched, or the reader of a pipe went away
  kSomeFailed = 1,   ///< some inputs failed, or under --strict were skipped or had warnings
  kUsage = 2,        ///< the command line makes no sense
  kNothingDone = 3,  ///< nothing could be read, or the output could not be written
  kFound = 4,        ///< `check` found something
  kSignalled = 128   ///< plus the number of the signal
};

}  // namespace archdoc::cli
