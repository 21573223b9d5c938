package org.zhuqi.shared.web;

import java.util.UUID;

/** What was made is called so from now on. */
public record CreatedResponse(UUID id) {}
