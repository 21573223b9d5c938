package org.zhuqi.applications.jdbc;

import java.util.UUID;

/** One row of table application_draft; answers and stamps as JSON. */
record DraftRow(UUID applicationId, String answers, String stamps, long version) {}
