/** JSON Schemas (2020-12) that prompts bring along, compiled once and applied within a budget. */
@NullMarked
package dev.ratchet.checks.schemas;

import org.jspecify.annotations.NullMarked;
