#include <sqlite3.h>

/* Leaves the log where it is on closing: emptying it waits for the disk. sqlite3_db_config itself
   takes variable arguments, which Swift cannot call. */
static inline int unroll_keep_log_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
