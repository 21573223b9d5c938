package org.zhuqi.applications.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.reviews.StandardRoute;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** The call that the demonstration's matters answer, who answers it and the people who work on them. */
@Component
@RequiredArgsConstructor
class DemonstrationCall {
    private static final String LIKE = "EQI";
    private static final String ROUTE = "full";
    private static final String NAMES = "示范企业";
    private static final int ALL = 10_000;
    private static final int OPENED = 20;
    private static final int CLOSES = 75;
    private static final ProgrammeId ID = new ProgrammeId(
            UUID.nameUUIDFromBytes("demonstration call of the whole way".getBytes(StandardCharsets.UTF_8)));

    /** Of one unit each, so that a queue shows something of several. */
    private static final List<String> UNITS = List.of("222403", "222404", "222405", "222424", "222426", "222406");

    private final Programmes programmes;
    private final StandardRoutes routes;
    private final Enterprises enterprises;
    private final CheckEligibility checkEligibility;
    private final DemonstrationPeople people;
    private final Clock clock;

    /** The call; published when it is not there. Empty where the place has nothing it could be like. */
    Optional<Programme> published() {
        return programmes
                .find(ID)
                .or(() -> programmes
                        .findByCode(LIKE)
                        .filter(Programme::isPublished)
                        .flatMap(like -> routes.all().stream()
                                .filter(route -> route.id().equals(ROUTE))
                                .findFirst()
                                .map(route -> publish(like, route))));
    }

    private Programme publish(Programme like, StandardRoute route) {
        ProgrammeRules rules = like.rules();
        LocalDate today = LocalDate.now(clock);
        Programme call = like.withId(ID)
                .withCode("TEC")
                .withTitle(new LocalText("技术改造补助", "기술개조보조금", "Retrofit subsidy"))
                .withSummary(
                        new LocalText(
                                "对企业技术改造购置的设备给予补助；审核走全部环节：县级受理、初审、推荐，州级复审、专家评审、现场核查、拟支持方案和审定。",
                                "기업이 기술개조를 하면서 구입한 설비에 보조금을 줍니다. 심사는 모든 단계를 거칩니다: 현급 접수, 1차심사, 추천, 주급 재심사, 전문가 심사평가, 현장 확인검사, 지원방안과 심사결정.",
                                "For equipment bought to retrofit a plant; the review goes the whole way from the county's acceptance to the decision."))
                .withWindow(Window.ofDays(today.minusDays(OPENED), today.plusDays(CLOSES), clock.getZone()))
                .withRules(
                        new ProgrammeRules(rules.form(), rules.eligibility(), rules.amount(), List.of(), route.route()))
                .withBudget(Money.ofWan(600))
                .withReceipts(new ReceiptPattern("YB-{year}-TEC-{number}"))
                .withVersion(1);
        programmes.add(call);
        return call;
    }

    /** Invented enterprises that may answer it, one of each unit. */
    List<Enterprise> applicants(Programme call) {
        List<Enterprise> invented = enterprises.after(null, ALL).stream()
                .filter(Enterprise::demonstration)
                .filter(enterprise -> enterprise.name().startsWith(NAMES))
                .sorted(Comparator.comparing(Enterprise::name))
                .toList();
        return UNITS.stream()
                .flatMap(unit -> invented.stream()
                        .filter(enterprise -> enterprise.unit().value().equals(unit))
                        .filter(enterprise ->
                                !(checkEligibility.judge(call, enterprise.id()).verdict()
                                        instanceof Verdict.Ineligible))
                        .findFirst()
                        .stream())
                .toList();
    }

    Actor userOf(Enterprise enterprise) {
        return people.userOf(enterprise.id(), enterprise.name());
    }

    /** Whether everybody is there who works on its matters. */
    boolean isStaffed(String... usernames) {
        return people.areThere(usernames)
                && UNITS.stream().allMatch(unit -> people.officersOf(new ReportingUnitId(unit)) > 1);
    }

    Actor officer(ReportingUnitId unit, int number) {
        return people.officer(unit, number);
    }

    Actor called(String username) {
        return people.called(username);
    }

    Actor actor(UserId person) {
        return people.of(person);
    }
}
