// One place to change when Catch2 3 arrives: tests include this.
#pragma once

#include <catch2/catch.hpp>
