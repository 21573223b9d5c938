package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.InMemoryDesigns;
import org.zhuqi.programmes.designs.Publication;
import org.zhuqi.shared.UserId;

/** What becomes of applications when their call is mended. */
class CallChangesTest {
    private final ApplicationRoom room = new ApplicationRoom();
    private final InMemoryDesigns designs = new InMemoryDesigns();
    private final CallChanges changes = new CallChanges(room.programmes, designs);
    private ApplicationId id = new ApplicationId(new java.util.UUID(1, 1));

    @BeforeEach
    void begun() {
        id = room.complete();
    }

    /** Asks for a telephone too, and for no contact any more. */
    private void mend() {
        FormDesk desk = new FormDesk(room.programme.form());
        Form next = new FormDesk(desk.without("contact"))
                .withItem(
                        "main",
                        Field.of("phone", FieldKind.TEXT, "电话").toBuilder()
                                .required(true)
                                .build());
        ProgrammeRules rules = room.programme.rules();
        Programme mended = room.programme
                .withVersion(2)
                .withNoticeDays(7)
                .withRules(new ProgrammeRules(
                        next, rules.eligibility(), rules.amount(), rules.materials(), rules.route()));
        room.programmes.save(mended);
        Instant at = room.reviewRoom.clock.instant().plusSeconds(60);
        designs.add(new Publication(mended.id(), 2, at, UserId.SYSTEM, "经办人", "补充电话"));
    }

    private List<String> told() {
        return changes.since(room.open.open(room.clerk, id)).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void a_draft_is_carried_over_and_told_what_changed_since_it_was_begun() {
        assertThat(told()).isEmpty();
        mend();
        DraftFile file = room.open.open(room.clerk, id);
        assertThat(file.programme().version()).isEqualTo(2);
        assertThat(file.answers().text("project")).isPresent();
        assertThat(file.problems()).extracting(problem -> problem.field()).contains("phone");
        assertThat(told()).containsExactly("ADDED FIELD form.phone", "REMOVED FIELD form.contact");
    }

    @Test
    void what_was_handed_in_keeps_its_version_and_is_told_nothing() {
        room.submit(id);
        mend();
        DraftFile file = room.open.open(room.clerk, id);
        assertThat(file.programme().version()).isEqualTo(1);
        assertThat(file.programme().noticeDays()).isEqualTo(5);
        assertThat(told()).isEmpty();
    }
}
