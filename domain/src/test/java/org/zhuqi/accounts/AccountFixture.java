package org.zhuqi.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Accounts and units to test with. */
public final class AccountFixture {
    public static final Instant NOW = Instant.parse("2024-08-26T06:00:00Z");
    public static final PasswordPolicy POLICY = new PasswordPolicy(10, 3, Duration.ofDays(90), 5, Duration.ofHours(72));
    public static final LockoutPolicy LOCKOUT = new LockoutPolicy(5, Duration.ofMinutes(15));
    public static final ReportingUnitId PREFECTURE = new ReportingUnitId("100000");
    public static final ReportingUnitId COUNTY = new ReportingUnitId("100001");
    public static final ReportingUnitId ZONE = new ReportingUnitId("ZONE");

    private AccountFixture() {}

    public static Account staff(String username) {
        return Account.forStaff(
                new UserId(UUID.randomUUID()),
                new Username(username),
                new LocalText("经办员", "담당일군", "Officer"),
                Credentials.chosen(new FakePasswordHasher().hash("Right-pass-1"), NOW));
    }

    public static Account officer(String username, ReportingUnitId unit) {
        return staff(username).granted(Post.staff(Role.UNIT_OFFICER, unit));
    }

    public static Account registrant(String username) {
        return Account.forRegistrant(
                new UserId(UUID.randomUUID()),
                new Username(username),
                LocalText.ofZh("申请人"),
                Credentials.chosen(new FakePasswordHasher().hash("Right-pass-1"), NOW),
                org.zhuqi.shared.Language.KO);
    }

    public static ReportingUnit prefecture() {
        return new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("某州"), null, null, true);
    }

    public static ReportingUnit county() {
        return new ReportingUnit(
                COUNTY, UnitKind.COUNTY, new LocalText("甲县", "갑현", "County A"), PREFECTURE, null, true);
    }

    public static ReportingUnit zone() {
        return new ReportingUnit(ZONE, UnitKind.ZONE, LocalText.ofZh("开发区"), PREFECTURE, COUNTY, true);
    }
}
