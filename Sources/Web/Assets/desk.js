// The desk's own script: what every page has.
"use strict";
