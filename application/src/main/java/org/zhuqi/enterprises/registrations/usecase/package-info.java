/** Registering an enterprise and deciding on it. */
@NullMarked
package org.zhuqi.enterprises.registrations.usecase;

import org.jspecify.annotations.NullMarked;
