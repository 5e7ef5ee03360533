// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

int main(int count, char** values) { return huying::cli::run({values + 1, values + count}); }
