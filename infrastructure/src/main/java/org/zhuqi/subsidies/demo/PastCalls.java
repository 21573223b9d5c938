package org.zhuqi.subsidies.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Window;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** The two calls that were closed before the first start, after the pattern of one that is shipped. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastCalls {
    private static final String LIKE = "EQI";
    private static final Set<StageKind> LEFT_OUT = Set.of(StageKind.EXPERT_PANEL, StageKind.SITE_CHECK);

    private final Programmes programmes;
    private final StandardRoutes routes;
    private final PastDays days;
    private final Clock clock;

    /** Last year's: decided on by shares of the budget, paid, accounted for. */
    Optional<Programme> retrofit(int opened, int closed) {
        String year = String.valueOf(days.day(0).getYear() - 1);
        return published(
                "TEC-" + year,
                "full",
                new LocalText(year + "年度技术改造补助", year + "년도 기술개조보조금", "Retrofit subsidy " + year),
                new LocalText(
                        "对工业企业技术改造购置的生产设备给予补助，按设备投入的10%核定；预算不足时同比例核减。",
                        "공업기업이 기술개조를 위해 구입한 생산설비에 보조금을 줍니다. 설비투입의 10%로 확정하며 예산이 모자라면 같은 비률로 줄입니다.",
                        "A tenth of the production equipment bought for a retrofit; less for everybody where the budget does not suffice."),
                window(opened, closed),
                Money.ofWan(360));
    }

    /** This year's: small, and on its way. */
    Optional<Programme> renewal(int opened, int closed) {
        String year = String.valueOf(days.day(opened).getYear());
        return published(
                "UPD-" + year,
                "usual",
                new LocalText(year + "年度设备更新补助", year + "년도 설비갱신보조금", "Equipment renewal subsidy " + year),
                new LocalText(
                        "对工业企业更新老旧生产设备给予补助，按新购设备投入的10%核定。",
                        "공업기업이 낡은 생산설비를 갱신하는데 보조금을 줍니다. 새로 구입한 설비투입의 10%로 확정합니다.",
                        "A tenth of the new equipment that replaces old."),
                window(opened, closed),
                Money.ofWan(120));
    }

    private Window window(int opened, int closed) {
        return Window.ofDays(days.day(opened), days.day(closed), clock.getZone());
    }

    private Optional<Programme> published(
            String code, String route, LocalText title, LocalText summary, Window window, Money budget) {
        Optional<Programme> like = programmes.findByCode(LIKE).filter(Programme::isPublished);
        Optional<Route> way = routes.all().stream()
                .filter(standard -> standard.id().equals(route))
                .map(standard -> onPaper(standard.route()))
                .findFirst();
        return like.flatMap(pattern -> way.map(stages -> {
            ProgrammeRules rules = pattern.rules();
            Programme call = pattern.withId(new ProgrammeId(UUID.nameUUIDFromBytes(
                            ("demonstration closed call " + route).getBytes(StandardCharsets.UTF_8))))
                    .withCode(code)
                    .withTitle(title)
                    .withSummary(summary)
                    .withWindow(window)
                    .withRules(new ProgrammeRules(rules.form(), rules.eligibility(), rules.amount(), List.of(), stages))
                    .withBudget(budget)
                    .withReceipts(new ReceiptPattern("YB-{year}-" + code.substring(0, 3) + "-{number}"))
                    .withVersion(1);
            programmes.add(call);
            return call;
        }));
    }

    /** Without experts, whose draw hangs on a seal of the day itself, and without a visit to the site. */
    private static Route onPaper(Route route) {
        return new Route(route.stages().stream()
                .filter(stage -> !LEFT_OUT.contains(stage.kind()))
                .toList());
    }
}
