package org.zhuqi.notifications;

import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** For whom a piece of news is; turned into active accounts when it is sent. */
public sealed interface Recipient {
    record Person(UserId user) implements Recipient {}

    record UsersOf(EnterpriseId enterprise) implements Recipient {}

    record OfficersOf(ReportingUnitId unit) implements Recipient {}

    record PrefectureOfficers() implements Recipient {}
}
