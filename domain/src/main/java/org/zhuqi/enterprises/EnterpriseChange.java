package org.zhuqi.enterprises;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/**
 * One field of one save of an enterprise's record.
 *
 * @param version the record's version after the save
 */
public record EnterpriseChange(
        UUID id, EnterpriseId enterprise, long version, Instant at, UserId by, String byName, FieldChange change) {}
