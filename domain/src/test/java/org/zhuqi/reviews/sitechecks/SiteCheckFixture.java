package org.zhuqi.reviews.sitechecks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** Checks on sites for tests: two invoices, 400万 applied for, worth 40万 by the formula (facts F1). */
public final class SiteCheckFixture {
    public static final LocalDate DAY = LocalDate.of(2024, 8, 26);
    public static final SiteReport REPORT = new SiteReport(DAY, "厂区二车间", "设备已安装投产，铭牌与发票一致。");
    public static final SiteCheckSettings SETTINGS = new SiteCheckSettings(1);
    public static final List<String> PHOTOS = List.of("f".repeat(64));

    private SiteCheckFixture() {}

    public static SiteCheck open(ReviewId file) {
        return open(file, ReviewFixture.HASH);
    }

    public static SiteCheck open(ReviewId file, String contentHash) {
        return SiteCheck.builder()
                .id(new SiteCheckId(UUID.randomUUID()))
                .file(file)
                .contentHash(contentHash)
                .first(officer(ReviewFixture.prefectureOfficer()))
                .second(officer(ReviewFixture.prefectureColleague()))
                .applied(Money.ofWan(40))
                .lines(lines())
                .report(SiteReport.EMPTY)
                .state(SiteCheck.State.OPEN)
                .at(ReviewFixture.START)
                .build();
    }

    public static List<CheckedLine> lines() {
        return List.of(
                CheckedLine.open("equipment[0].net", LocalText.ofZh("1. 包装线 · 不含税金额"), Money.ofWan(300)),
                CheckedLine.open("equipment[1].net", LocalText.ofZh("2. 检测仪 · 不含税金额"), Money.ofWan(100)));
    }

    public static SiteCheck.Officer officer(Actor person) {
        return new SiteCheck.Officer(person.id(), person.name());
    }

    /** As typed for the two invoices, in 万元. */
    public static Map<String, SiteCheck.Typed> typed(String first, String second) {
        Map<String, SiteCheck.Typed> typed = new HashMap<>();
        typed.put("equipment[0].net", new SiteCheck.Typed(Money.ofWan(first), "一台未到货"));
        typed.put("equipment[1].net", new SiteCheck.Typed(Money.ofWan(second), ""));
        return typed;
    }

    /** Written with one invoice cut to 260万. */
    public static SiteCheck written(SiteCheck check) {
        return check.written(ReviewFixture.prefectureOfficer().id(), REPORT, typed("260", "100"));
    }

    public static SiteCheck signed(SiteCheck check) {
        return written(check)
                .signed(
                        ReviewFixture.prefectureOfficer().id(),
                        Money.ofWan(36),
                        PHOTOS,
                        SETTINGS,
                        DAY,
                        ReviewFixture.START);
    }

    public static SiteCheck confirmed(SiteCheck check) {
        SiteCheck signed = signed(check);
        return signed.confirmed(
                ReviewFixture.prefectureColleague().id(),
                signed.recordHash(PHOTOS),
                PHOTOS,
                ReviewFixture.START.plusSeconds(60));
    }
}
