package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Submission;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.candidates.ApplicationDesk;
import org.zhuqi.programmes.candidates.ApplicationDeskContract;
import org.zhuqi.rules.Amount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;

class HandInOfferedTest extends ApplicationDeskContract {
    private final ApplicationRoom room = new ApplicationRoom();
    private final Programme award = ProgrammeFixture.programme(7, "TTL").withRules(rules());
    private final HandInOffered desk = new HandInOffered(
            room.applications, room.drafts, room.programmes, room.enterprises, room.submit, room.reviewRoom.clock);

    HandInOfferedTest() {
        room.programmes.add(award);
        // Long after the window closed.
        room.reviewRoom.clock.at("2024-11-04T10:00:00");
    }

    private static ProgrammeRules rules() {
        ProgrammeRules rules = ProgrammeFixture.programme().rules();
        return new ProgrammeRules(
                new Form(
                        "award",
                        1,
                        LocalText.ofZh("确认"),
                        List.of(Section.of(
                                "account",
                                "收款账户",
                                field("accountHolder"),
                                field("accountBank"),
                                field("accountNumber"))),
                        List.of()),
                rules.eligibility(),
                new Amount.Fixed(Money.ofWan(10).yuan()),
                List.of(),
                rules.route());
    }

    private static Field field(String id) {
        return Field.of(id, FieldKind.TEXT, id).toBuilder().required(true).build();
    }

    @Override
    protected ApplicationDesk desk() {
        return desk;
    }

    @Override
    protected ProgrammeId programme() {
        return award.id();
    }

    @Override
    protected Actor clerk() {
        return room.clerk;
    }

    @Test
    void itIsAnApplicationLikeAnyOtherWithItsFactsFrozenAReceiptAndAReview() {
        UUID id = desk.handIn(room.clerk, award.id(), null, ANSWERS, true);
        Submission submission = room.submissions.find(new ApplicationId(id), 1).orElseThrow();
        assertThat(submission.amount()).isEqualTo(Money.ofWan(10));
        assertThat(submission.answers().text("accountNumber")).contains("0710123456789");
        assertThat(submission.receipt().number()).startsWith("YB-2024-TTL-");
        assertThat(submission.content().text()).contains("enterprise.above-scale");
        assertThat(room.reviews.of(new ApplicationId(id))).isPresent();
    }

    @Test
    void aDraftThatWasBegunForTheCallIsTheOneThatIsHandedIn() {
        room.reviewRoom.clock.at("2024-08-27T10:00:00");
        ApplicationId begun =
                room.start.start(room.clerk, award.id(), null).application().id();
        assertThat(desk.handIn(room.clerk, award.id(), null, ANSWERS, true)).isEqualTo(begun.value());
    }

    @Test
    void whereEachProjectIsAskedForItIsHandedInForOneAndAnotherMayFollow() {
        Programme each = award.withId(new ProgrammeId(new UUID(63, 1)))
                .withCode("PER")
                .withParticulars(Particulars.NONE.withPerProject(true));
        room.programmes.add(each);
        assertThatThrownBy(() -> desk.handIn(room.clerk, each.id(), " ", ANSWERS, true))
                .matches(e -> e instanceof RefusedException refused
                        && refused.problems().getFirst().field().equals("project"));
        UUID one = desk.handIn(room.clerk, each.id(), "2024-222401-35-03-000001", ANSWERS, true);
        UUID two = desk.handIn(room.clerk, each.id(), "2024-222401-35-03-000002", ANSWERS, true);
        assertThat(two).isNotEqualTo(one);
        assertThat(room.applications.find(new ApplicationId(one)).orElseThrow().project())
                .isEqualTo(new ProjectCode("2024-222401-35-03-000001"));
    }

    @Test
    void whoNoLongerMeetsTheConditionsIsRefused() {
        room.aboveScale = ProgrammeFixture.aboveScale(false);
        assertThatThrownBy(() -> desk.handIn(room.clerk, award.id(), null, ANSWERS, true))
                .hasMessageContaining("applications.not-eligible");
    }

    @Test
    void nothingIsHandedInTwiceOrUncertified() {
        assertThatThrownBy(() -> desk.handIn(room.clerk, award.id(), null, ANSWERS, false))
                .hasMessageContaining("applications.incomplete");
        desk.handIn(room.clerk, award.id(), null, ANSWERS, true);
        assertThatThrownBy(() -> desk.handIn(room.boss, award.id(), null, ANSWERS, true))
                .hasMessageContaining("applications.already-submitted");
    }
}
