package org.zhuqi.projects.onsite.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.onsite.InMemorySiteNotes;
import org.zhuqi.projects.onsite.SiteNoteId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class SiteNoteUseCasesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemorySiteNotes notes = new InMemorySiteNotes();
    private final InMemoryAttachments attachments = new InMemoryAttachments();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final NoteOnSite noteOnSite = new NoteOnSite(projects, notes, audit, CLOCK);
    private final ShowSiteNotes show = new ShowSiteNotes(projects, notes, attachments);
    private final SiteNoteAttachments photos = new SiteNoteAttachments(notes, projects);
    private final EnterpriseId owner = new EnterpriseId(UUID.randomUUID());
    private final Actor yanji = actor(Role.UNIT_OFFICER, "222401", null);
    private final Actor colleague = actor(Role.UNIT_OFFICER, "222401", null);
    private final Actor hunchun = actor(Role.UNIT_OFFICER, "222404", null);
    private final Actor leader = actor(Role.PREFECTURE_LEADER, "222400", null);
    private final Actor clerk = actor(Role.ENTERPRISE_CLERK, null, owner);
    private final Project project = ProjectFixture.at(Stage.BUILDING, owner);

    SiteNoteUseCasesTest() {
        projects.add(project);
    }

    private static Actor actor(Role role, @Nullable String unit, @Nullable EnterpriseId enterprise) {
        return new Actor(
                new UserId(UUID.randomUUID()),
                role.name(),
                role,
                unit == null ? null : new ReportingUnitId(unit),
                Set.of(),
                enterprise,
                "");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void a_note_sent_twice_is_one_with_its_photos() {
        NoteOnSite.Command command = new NoteOnSite.Command(UUID.randomUUID(), "设备陆续进场。");
        SiteNoteId id = noteOnSite.note(yanji, project.id(), command);
        assertThat(noteOnSite.note(yanji, project.id(), command)).isEqualTo(id);
        assertThat(audit.actions()).containsExactly("projects.note-on-site");
        Attachment photo = new Attachment(
                new AttachmentId(new UUID(63, 5)),
                OwnerRef.of("site-note", id),
                "工地.jpg",
                "image/jpeg",
                10,
                "c".repeat(64),
                yanji.id(),
                CLOCK.instant());
        attachments.add(photo);
        assertThat(show.latest(leader, project.id()).notes()).singleElement().satisfies(noted -> {
            assertThat(noted.note().words()).isEqualTo("设备陆续进场。");
            assertThat(noted.photos()).containsExactly(photo);
        });
        assertThat(show.latest(leader, project.id()).mayNote()).isFalse();
        assertThat(show.latest(colleague, project.id()).mayNote()).isTrue();
    }

    @Test
    void officers_note_at_their_own_sites_and_owners_neither_write_nor_read() {
        NoteOnSite.Command command = new NoteOnSite.Command(UUID.randomUUID(), "");
        refused(SharedError.DENIED, () -> noteOnSite.note(clerk, project.id(), command));
        refused(SharedError.DENIED, () -> noteOnSite.note(leader, project.id(), command));
        refused(SharedError.NOT_FOUND, () -> noteOnSite.note(hunchun, project.id(), command));
        refused(
                SharedError.INVALID_INPUT,
                () -> noteOnSite.note(yanji, project.id(), new NoteOnSite.Command(null, "")));
        refused(SharedError.DENIED, () -> show.latest(clerk, project.id()));
        refused(SharedError.NOT_FOUND, () -> show.latest(hunchun, project.id()));
    }

    @Test
    void only_the_writer_attaches_and_staff_in_reach_look() {
        String id = noteOnSite
                .note(yanji, project.id(), new NoteOnSite.Command(UUID.randomUUID(), ""))
                .toString();
        assertThat(photos.mayAttach(yanji, id).allowed()).isTrue();
        assertThat(photos.mayAttach(colleague, id).allowed()).isFalse();
        assertThat(photos.mayRead(colleague, id).allowed()).isTrue();
        assertThat(photos.mayRead(leader, id).allowed()).isTrue();
        assertThat(photos.mayRead(hunchun, id).allowed()).isFalse();
        assertThat(photos.mayRead(clerk, id).allowed()).isFalse();
        assertThat(photos.mayRead(yanji, "none").allowed()).isFalse();
    }
}
