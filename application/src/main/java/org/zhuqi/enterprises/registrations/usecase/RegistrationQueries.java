package org.zhuqi.enterprises.registrations.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists of registrations. */
@Port
public interface RegistrationQueries {
    /** One registration in a list. */
    record RegistrationView(
            RegistrationId id,
            String creditCode,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            RegistrationStatus status,
            Instant submittedAt) {}

    /** Within {@link RegistrationRight#READ}: waiting ones first, oldest first, then decided ones, newest first. */
    Page<RegistrationView> list(Scope scope, @Nullable RegistrationStatus status, PageRequest page);

    /** Those that wait for the actor's decision, within {@link RegistrationRight#DECIDE}, oldest first, at most 50. */
    List<RegistrationView> waiting(Scope scope);
}
