// The one door to libxml2: the tree and HTML parsers, their error record and the check of URIs.

// Where libxml2 is built with ICU its headers drag ICU's in, and those clash with the ICU inside Foundation. Nothing here
// looks into the one record that differs without them, xmlCharEncodingHandler.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
