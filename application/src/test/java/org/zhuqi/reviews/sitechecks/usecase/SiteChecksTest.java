package org.zhuqi.reviews.sitechecks.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.ReviewsError;
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
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

class SiteChecksTest {
    private final ReviewRoom room = new ReviewRoom();
    private final SiteChecks checks = new InMemorySiteChecks(room.reviews);
    private final SiteDesk desk = new SiteDesk(room, checks, List.of(new TenPerCent()));
    private final Actor first = ReviewFixture.prefectureOfficer();
    private final Actor second = ReviewFixture.prefectureColleague();
    private final Actor third =
            ReviewFixture.person(34, "prefecture-officer-3", Role.PREFECTURE_OFFICER, ReviewFixture.PREFECTURE, null);
    private final Review file = atSite(1);

    /** A tenth of what was found. */
    private static final class TenPerCent implements SiteMatters {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(String subjectKind) {
            return subjectKind.equals("application");
        }

        @Override
        public Asked asked(SubjectRef subject) {
            return new Asked(Money.ofWan(40), SiteCheckFixture.lines());
        }

        @Override
        public @Nullable Money amount(SubjectRef subject, Map<String, Money> checked) {
            return checked.values().stream().reduce(Money.ZERO, Money::plus).times(new java.math.BigDecimal("0.1"));
        }
    }

    private Review atSite(int number) {
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
        return room.open.open(
                ReviewFixture.clerk(),
                ReviewFixture.subject(new UUID(2, number)),
                new Route(List.of(site, ReviewFixture.route().stage(1))),
                ReviewFixture.HASH);
    }

    @BeforeEach
    void people() {
        room.have(first, second, third, ReviewFixture.leader(), ReviewFixture.unitOfficer());
    }

    private static void refused(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    private SiteCheckId appointed() {
        return desk.appoint.appoint(first, file.id(), first.id(), second.id()).id();
    }

    private SiteCheck write(SiteCheckId id, String found) {
        return desk.write.write(
                first,
                new WriteSiteCheck.Command(
                        id,
                        SiteCheckFixture.DAY,
                        "二车间",
                        "设备已投产",
                        List.of(
                                new WriteSiteCheck.Line("equipment[0].net", Money.ofWan(found), "一台未到货"),
                                new WriteSiteCheck.Line("equipment[1].net", Money.ofWan(100), null))));
    }

    private void pass() {
        room.recommend.recommend(third, file.id(), "核查属实");
    }

    @Test
    void theMatterPassesOnlyAfterBothHaveSignedAndThenTheFoundAmountCounts() {
        refused(SiteChecksError.SITE_CHECK_UNFINISHED, this::pass);
        SiteCheckId id = appointed();
        write(id, "260");
        refused(SiteChecksError.SITE_RECORD_INCOMPLETE, () -> desk.sign.sign(first, id));
        desk.photo(first, id, "f".repeat(64));
        SiteCheck signed = desk.sign.sign(first, id);
        assertThat(signed.counted()).isEqualTo(Money.ofWan(36));
        refused(SiteChecksError.SITE_CHECK_UNFINISHED, this::pass);
        String seen = signed.signed() == null ? "" : signed.signed().recordHash();
        refused(SiteChecksError.NOT_YOUR_PART, () -> desk.sign.confirm(first, id, seen));
        desk.sign.confirm(second, id, seen);
        assertThat(desk.done.ofSubject("application", file.subject().id()))
                .contains(new SiteChecks.Counted(file.subject().id(), Money.ofWan(36)));
        pass();
        refused(SiteChecksError.NOT_AT_SITE_CHECK, () -> write(id, "200"));
        assertThat(room.trail.events())
                .extracting(event -> event.action())
                .contains("reviews.appoint-site-officers", "reviews.sign-site-check", "reviews.confirm-site-check");
    }

    @Test
    void aChangedRecordNeedsConfirmingAnew() {
        SiteCheckId id = appointed();
        write(id, "260");
        desk.photo(first, id, "f".repeat(64));
        String seen = hash(desk.sign.sign(first, id));
        // Between the look and the confirmation one more photo arrived, as the net would have it.
        desk.photo(second, id, "e".repeat(64));
        refused(SiteChecksError.SITE_RECORD_CHANGED, () -> desk.sign.confirm(second, id, seen));
        desk.sign.sendBack(second, id, "多了一张照片");
        String again = hash(desk.sign.sign(first, id));
        desk.sign.confirm(second, id, again);
        write(id, "250");
        refused(SiteChecksError.SITE_CHECK_UNFINISHED, this::pass);
        assertThat(desk.done.ofSubject("application", file.subject().id())).isEmpty();
        desk.sign.confirm(second, id, hash(desk.sign.sign(first, id)));
        pass();
        assertThat(desk.done
                        .ofSubject("application", file.subject().id())
                        .orElseThrow()
                        .amount())
                .isEqualTo(Money.ofWan(35));
    }

    private static String hash(SiteCheck check) {
        SiteCheck.Signature signed = check.signed();
        return signed == null ? "" : signed.recordHash();
    }

    @Test
    void twoOfficersAreTwoPeopleOfThePrefectureWithoutATie() {
        refused(SiteChecksError.NOT_TWO_OFFICERS, () -> desk.appoint.appoint(first, file.id(), first.id(), first.id()));
        refused(SiteChecksError.NOT_TWO_OFFICERS, () -> desk.appoint.appoint(first, file.id(), first.id(), null));
        refused(
                SiteChecksError.NOT_TWO_OFFICERS,
                () -> desk.appoint.appoint(
                        first,
                        file.id(),
                        first.id(),
                        ReviewFixture.unitOfficer().id()));
        room.ties.add(new Tie(second.id(), second.name(), ReviewFixture.ENTERPRISE, "配偶在该企业任职", ReviewFixture.START));
        refused(SiteChecksError.MAY_NOT_CHECK, () -> desk.appoint.appoint(first, file.id(), first.id(), second.id()));
        refused(
                SharedError.DENIED,
                () -> desk.appoint.appoint(ReviewFixture.unitOfficer(), file.id(), first.id(), third.id()));
        refused(
                SharedError.NOT_FOUND,
                () -> desk.appoint.appoint(first, new ReviewId(UUID.randomUUID()), first.id(), third.id()));
        // A leader says who goes and does not go.
        assertThat(desk.appoint
                        .appoint(ReviewFixture.leader(), file.id(), first.id(), third.id())
                        .second()
                        .id())
                .isEqualTo(third.id());
    }

    @Test
    void whoDeclaresATieAfterwardsIsReplacedAndNothingIsStuck() {
        SiteCheckId id = appointed();
        write(id, "260");
        room.ties.add(new Tie(first.id(), first.name(), ReviewFixture.ENTERPRISE, "曾任该企业顾问", ReviewFixture.START));
        refused(SiteChecksError.MAY_NOT_CHECK, () -> write(id, "250"));
        desk.appoint.appoint(second, file.id(), third.id(), second.id());
        desk.photo(third, id, "f".repeat(64));
        desk.sign.confirm(second, id, hash(desk.sign.sign(third, id)));
        room.recommend.recommend(second, file.id(), "核查属实");
    }

    @Test
    void nobodyDecidesWhatTheyCheckedThoughTheyMovedNothing() {
        SiteCheckId id = appointed();
        write(id, "260");
        desk.photo(first, id, "f".repeat(64));
        desk.sign.confirm(second, id, hash(desk.sign.sign(first, id)));
        pass();
        for (Actor officer : List.of(first, second, third)) {
            refused(
                    ReviewsError.REVIEWED_BY_YOURSELF,
                    () -> room.decide.decide(
                            officer, "application", file.subject().id(), true, "同意"));
        }
        Actor fourth = ReviewFixture.person(
                35, "prefecture-officer-4", Role.PREFECTURE_OFFICER, ReviewFixture.PREFECTURE, null);
        room.decide.decide(fourth, "application", file.subject().id(), true, "同意");
    }

    @Test
    void photosAreForBothOfficersUntilTheRecordIsSigned() {
        SiteCheckId id = appointed();
        String owner = id.toString();
        assertThat(desk.photos.mayAttach(first, owner).allowed()).isTrue();
        assertThat(desk.photos.mayAttach(second, owner).allowed()).isTrue();
        assertThat(desk.photos.mayAttach(third, owner).allowed()).isFalse();
        assertThat(desk.photos.mayRead(ReviewFixture.leader(), owner).allowed()).isTrue();
        assertThat(desk.photos.mayRead(ReviewFixture.unitOfficer(), owner).allowed())
                .isTrue();
        assertThat(desk.photos.mayRead(ReviewFixture.otherUnitOfficer(), owner).allowed())
                .isFalse();
        assertThat(desk.photos.mayRead(ReviewFixture.clerk(), owner).allowed()).isFalse();
        assertThat(desk.photos.mayRead(first, "no-id").allowed()).isFalse();
        write(id, "260");
        desk.photo(first, id, "f".repeat(64));
        desk.sign.sign(first, id);
        assertThat(desk.photos.mayAttach(first, owner).allowed()).isFalse();
    }
}
