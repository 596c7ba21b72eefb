// Counts what the calling thread asks of the C library's memory.
//
// This program's own malloc, calloc, realloc and the aligned ones stand before those of the C library,
// count, and call them. Only glibc has the names behind them.
#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

long allocations_of_this_thread(void);

#endif
