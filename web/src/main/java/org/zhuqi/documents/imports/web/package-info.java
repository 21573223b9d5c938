/** Where files of records are handed in, for people and for programs. */
@NullMarked
package org.zhuqi.documents.imports.web;

import org.jspecify.annotations.NullMarked;
