package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/** What is filled in and attached before it is handed in. */
class DraftingTest extends ApplyingOnFakes {
    @Test
    void a_save_is_kept_and_on_record() {
        ApplicationId id = room.started();
        room.change(room.clerk, id, Map.of("project", "甲"));
        assertThat(room.drafts.find(id).orElseThrow().answers().value("project"))
                .isEqualTo("甲");
        assertThat(room.reviewRoom.trail.actions()).contains("applications.save-draft");
    }

    @Test
    void a_save_that_must_be_whole_saves_nothing_when_one_field_conflicts() {
        ApplicationId id = room.started();
        room.change(room.clerk, id, Map.of("project", "甲"));
        var late =
                new SaveDraft.Command(id, Map.of("project", "乙", "contact", "丙"), new Seen.Version(0), Set.of(), true);
        assertThat(fields(() -> room.save.save(room.boss, late))).containsExactly("project");
        assertThat(room.drafts.find(id).orElseThrow().answers().value("contact"))
                .isNull();
        var part =
                new SaveDraft.Command(id, Map.of("project", "乙", "contact", "丙"), new Seen.Version(0), Set.of(), false);
        assertThat(room.save.save(room.boss, part).conflicts()).hasSize(1);
        assertThat(room.drafts.find(id).orElseThrow().answers().value("contact"))
                .isEqualTo("丙");
    }

    @Test
    void fields_the_form_does_not_have_and_facts_cannot_be_typed() {
        ApplicationId id = room.started();
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("aboveScale", true, "other", "x", "project", "y"))))
                .containsExactlyInAnyOrder("aboveScale", "other");
    }

    @Test
    void what_is_no_text_is_refused() {
        ApplicationId id = room.started();
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("project", "a\0b"))))
                .containsExactly("project");
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("equipment", List.of(Map.of("name", "x\ud83d")));
        assertThat(fields(() -> room.change(room.clerk, id, row))).containsExactly("equipment");
    }

    @Test
    void an_enterprise_does_not_see_anothers_draft() {
        ApplicationId id = room.started();
        refused(SharedError.NOT_FOUND, () -> room.open.open(ReviewFixture.otherClerk(), id));
        refused(SharedError.DENIED, () -> room.open.open(ReviewFixture.unitOfficer(), id));
        refused(SharedError.NOT_FOUND, () -> room.change(ReviewFixture.otherClerk(), id, Map.of("project", "x")));
    }

    @Test
    void facts_stand_in_the_form_and_the_amount_is_that_of_the_answers() {
        ApplicationId id = room.complete();
        DraftFile file = room.open.open(room.clerk, id);
        assertThat(file.answers().yesNo("aboveScale")).contains(true);
        assertThat(file.amount().amount()).isEqualTo(Money.ofWan(40));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void files_hang_on_the_materials_of_the_call_and_are_closed_after_submission() {
        ApplicationId id = room.complete();
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence").allowed())
                .isTrue();
        assertThat(room.materials.mayAttach(room.clerk, id + ":other").allowed())
                .isFalse();
        assertThat(room.materials.mayAttach(room.clerk, "nonsense").allowed()).isFalse();
        assertThat(room.materials
                        .mayAttach(ReviewFixture.otherClerk(), id + ":licence")
                        .allowed())
                .isFalse();
        assertThat(room.materials
                        .mayRead(ReviewFixture.unitOfficer(), id + ":licence")
                        .allowed())
                .isFalse();
        room.submit(id);
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence").allowed())
                .isFalse();
        assertThat(room.materials
                        .mayRead(ReviewFixture.unitOfficer(), id + ":licence")
                        .allowed())
                .isTrue();
        assertThat(room.materials
                        .mayRead(ReviewFixture.otherUnitOfficer(), id + ":licence")
                        .allowed())
                .isFalse();
    }

    @Test
    void a_file_of_a_kind_the_material_does_not_allow_keeps_it_from_being_submitted() {
        ApplicationId id = room.complete();
        room.attach(id, "licence", "application/zip");
        assertThat(fields(() -> room.submit(id))).containsExactly("materials.licence");
    }

    @Test
    void a_paper_handed_in_before_is_taken_again_while_it_is_valid() {
        Material licence = new Material(
                "licence",
                LocalText.ofZh("营业执照"),
                null,
                List.of(MaterialFormat.PDF),
                true,
                new Reuse(PaperKind.LICENCE, 12));
        room.mendCall(call -> call.withRules(
                new ProgrammeRules(call.form(), call.eligibility(), call.amount(), List.of(licence), call.route())));
        ApplicationId id = room.started();
        PaperOnFile valid = onFile("a", "2023-08-27T02:00:00Z", "application/pdf");
        PaperOnFile stale = onFile("b", "2023-08-26T02:00:00Z", "application/pdf");
        PaperOnFile picture = onFile("c", "2024-08-01T02:00:00Z", "image/png");
        assertThat(file(id).onFile(file(id).materials().getFirst())).containsExactly(valid);
        refused(ApplicationsError.NOT_ON_FILE, () -> take(id, stale));
        refused(ApplicationsError.NOT_ON_FILE, () -> take(id, picture));
        refused(
                SharedError.NOT_FOUND,
                () -> room.takeFromFile.take(
                        ReviewFixture.otherClerk(), id, "licence", valid.file().attachment()));

        Attachment taken = take(id, valid);
        assertThat(taken.sha256()).isEqualTo(valid.file().sha256());
        MaterialFiles now = file(id).materials().getFirst();
        assertThat(now.missing()).isFalse();
        assertThat(file(id).onFile(now)).isEmpty();
        assertThat(file(id).origin(now, taken)).contains(valid);
        room.change(room.clerk, id, Map.copyOf(ProgrammeFixture.complete().values()));
        assertThat(room.submit(id).content().text()).contains(valid.file().sha256());
        refused(ApplicationsError.ALREADY_SUBMITTED, () -> take(id, valid));
    }

    @Test
    void after_a_return_only_what_was_asked_for_is_changed_and_the_difference_is_shown() {
        ApplicationId id = room.complete();
        room.submit(id);
        giveBack(id);
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("project", "乙", "contact", "丙"))))
                .containsExactly("contact");
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence"))
                .isEqualTo(new Access.Denied(ApplicationsError.NOT_ASKED_FOR));
        room.change(room.clerk, id, Map.of("project", "乙"));
        DraftFile file = file(id);
        assertThat(file.mendable().item("project")).isTrue();
        assertThat(file.mendable().item("contact")).isFalse();
        assertThat(file.differences()).extracting(Difference::path).containsExactly("project");
    }

    private Attachment take(ApplicationId id, PaperOnFile paper) {
        return room.takeFromFile.take(room.clerk, id, "licence", paper.file().attachment());
    }

    private PaperOnFile onFile(String hash, String at, String mediaType) {
        ApplicationId earlier = new ApplicationId(UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)));
        room.applications.add(
                ApplicationFixture.draft(1, new ProgrammeId(new UUID(4, hash.hashCode())), room.enterprise.id())
                        .withId(earlier));
        AttachmentId file = new AttachmentId(earlier.value());
        room.attachments.add(new Attachment(
                file,
                OwnerRef.of("application", earlier + ":licence"),
                "执照.pdf",
                mediaType,
                10,
                hash.repeat(64),
                room.clerk.id(),
                Instant.parse(at)));
        PaperOnFile paper = new PaperOnFile(
                PaperKind.LICENCE,
                new SubmittedFile("licence", file, "执照.pdf", mediaType, 10, hash.repeat(64)),
                earlier,
                LocalText.ofZh("往年的项目"),
                "YB-2023-EQI-00000" + hash,
                Instant.parse(at));
        room.papers.put(room.enterprise.id(), paper);
        return paper;
    }
}
