package org.zhuqi.reviews.sitechecks.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.WorkloadContract;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.sitechecks.InMemorySiteChecks;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckFixture;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;

class SiteCheckWorkloadTest extends WorkloadContract {
    private static final EnterpriseId TIED = ReviewFixture.OTHER_ENTERPRISE;

    private final ReviewRoom room = new ReviewRoom();
    private final SiteChecks checks = new InMemorySiteChecks(room.reviews);
    private final SiteDesk desk = new SiteDesk(room, checks, List.of());
    private final Actor other = officer(34);
    private final Actor fourth = officer(35);
    private int opened;

    private static Actor officer(int number) {
        return ReviewFixture.person(
                number, "prefecture-officer-" + number, Role.PREFECTURE_OFFICER, ReviewFixture.PREFECTURE, null);
    }

    @BeforeEach
    void people() {
        room.have(leaving(), taking(), other, fourth, stranger());
    }

    @Override
    protected Workload workload() {
        return desk.workload;
    }

    @Override
    protected Actor leaving() {
        return ReviewFixture.prefectureOfficer();
    }

    @Override
    protected Actor taking() {
        return ReviewFixture.prefectureColleague();
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.unitOfficer();
    }

    /** In turns as the first and as the second officer. */
    @Override
    protected void give(int count) {
        for (int i = 0; i < count; i++) {
            give(ReviewFixture.ENTERPRISE, i % 2 == 0);
        }
    }

    @Override
    protected String giveBarred() {
        room.ties.add(new Tie(taking().id(), taking().name(), TIED, "配偶在该企业任职", ReviewFixture.START));
        return room.reviews
                .find(give(TIED, true).file())
                .orElseThrow()
                .subject()
                .title();
    }

    private SiteCheck give(EnterpriseId enterprise, boolean first) {
        Stage site = new Stage(
                        "site-check",
                        LocalText.ofZh("现场核查"),
                        Reviewer.PREFECTURE,
                        5,
                        Set.of(Move.RECOMMEND, Move.REJECT),
                        0,
                        Set.of(),
                        0)
                .as(StageKind.SITE_CHECK, null);
        Review file = room.open.open(
                ReviewFixture.person(12, "clerk", Role.ENTERPRISE_CLERK, null, enterprise),
                SubjectRef.of(
                        "application",
                        new UUID(2, ++opened),
                        LocalText.ofZh("设备补助 · " + opened),
                        ReviewFixture.YANJI,
                        enterprise),
                new Route(List.of(site, ReviewFixture.route().stage(1))),
                ReviewFixture.HASH);
        return desk.appoint.appoint(
                leaving(),
                file.id(),
                first ? leaving().id() : other.id(),
                first ? other.id() : leaving().id());
    }

    private SiteCheck kept(SiteCheckId id) {
        return checks.find(id).orElseThrow();
    }

    @Test
    void whatWasWrittenStaysAndWhatWasSignedIsSignedAnew() {
        SiteCheck check = give(ReviewFixture.ENTERPRISE, true);
        desk.write.write(
                leaving(), new WriteSiteCheck.Command(check.id(), SiteCheckFixture.DAY, "二车间", "设备已投产", List.of()));
        desk.photo(leaving(), check.id(), "f".repeat(64));
        desk.sign.sign(leaving(), check.id());
        desk.workload.handOver(leaving(), leaving().id(), taking().id());
        SiteCheck passed = kept(check.id());
        assertThat(passed.first().id()).isEqualTo(taking().id());
        assertThat(passed.second().id()).isEqualTo(other.id());
        assertThat(passed.report().place()).isEqualTo("二车间");
        assertThat(passed.state()).isEqualTo(SiteCheck.State.OPEN);
        SiteCheck signed = desk.sign.sign(taking(), check.id());
        assertThat(signed.signed()).isNotNull();
    }

    @Test
    void theOtherOfficerDoesNotBecomeBothAndSomebodyElseGoes() {
        SiteCheck check = give(ReviewFixture.ENTERPRISE, true);
        assertThat(desk.workload.barredFrom(other.id(), leaving().id())).hasSize(1);
        desk.workload.handOver(leaving(), leaving().id(), other.id());
        SiteCheck passed = kept(check.id());
        assertThat(passed.second().id()).isEqualTo(other.id());
        assertThat(passed.first().id()).isIn(taking().id(), fourth.id());
        assertThat(desk.workload.heldBy(leaving().id())).isZero();
    }

    @Test
    void whereNobodyElseMayGoNothingPassesOn() {
        SiteCheck check = give(ReviewFixture.ENTERPRISE, true);
        for (Actor officer : List.of(taking(), fourth)) {
            room.ties.add(
                    new Tie(officer.id(), officer.name(), ReviewFixture.ENTERPRISE, "曾任该企业顾问", ReviewFixture.START));
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.workload.handOver(leaving(), leaving().id(), taking().id()))
                .matches(e -> e.is(SiteChecksError.MAY_NOT_CHECK));
        assertThat(kept(check.id()).first().id()).isEqualTo(leaving().id());
    }

    @Test
    void checksOfMattersThatWentOnWaitForNobody() {
        SiteCheck check = give(ReviewFixture.ENTERPRISE, true);
        room.reject.reject(other, check.file(), "不符合条件");
        assertThat(desk.workload.heldBy(leaving().id())).isZero();
        assertThat(desk.workload.doers(leaving().id())).isEmpty();
    }
}
