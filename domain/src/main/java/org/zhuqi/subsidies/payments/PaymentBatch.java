package org.zhuqi.subsidies.payments;

import java.time.Instant;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** Orders to pay that go to the treasury together. */
public record PaymentBatch(
        PaymentBatchId id, ProgrammeId programme, LocalText programmeTitle, UserId by, String byName, Instant at) {}
