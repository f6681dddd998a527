// PostgreSQL's client library. Nothing of it that Storage uses is variadic.
#include <libpq-fe.h>
