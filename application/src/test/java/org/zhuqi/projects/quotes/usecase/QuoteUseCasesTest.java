package org.zhuqi.projects.quotes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.quotes.InMemoryQuotes;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 26 August 2024. */
class QuoteUseCasesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryQuotes quotes = new InMemoryQuotes();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final KeepQuotes keep = new KeepQuotes(quotes, projects, audit, CLOCK);
    private final ShowQuotes show = new ShowQuotes(projects, quotes, CLOCK);
    private final EnterpriseId owner = new EnterpriseId(UUID.randomUUID());
    private final Actor yanji = actor(Role.UNIT_OFFICER, "222401", null);
    private final Actor hunchun = actor(Role.UNIT_OFFICER, "222404", null);
    private final Actor leader = actor(Role.PREFECTURE_LEADER, "222400", null);
    private final Actor clerk = actor(Role.ENTERPRISE_CLERK, null, owner);
    private final Project project = ProjectFixture.at(Stage.BUILDING, owner);

    QuoteUseCasesTest() {
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

    private static KeepQuotes.Command said(String day) {
        return new KeepQuotes.Command("某某", "副经理", "示范企业", "设备已陆续进场。", day);
    }

    private static KeepQuotes.LeaveCommand leave(String day) {
        return new KeepQuotes.LeaveCommand("BRIEFING", "企业办公室来函", day);
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void words_are_usable_from_the_day_their_speaker_said_so_until_the_day_of_the_withdrawal() {
        QuoteId id = keep.record(yanji, project.id(), said("2024-08-20"));
        assertThat(quotes.find(id).orElseThrow().usable(QuotePurpose.BRIEFING, TODAY))
                .isFalse();
        keep.consent(yanji, id, leave("2024-08-21"));
        assertThat(quotes.find(id).orElseThrow().usable(QuotePurpose.BRIEFING, TODAY))
                .isTrue();
        keep.withdraw(yanji, id, leave(""));
        Quote kept = quotes.find(id).orElseThrow();
        assertThat(kept.usable(QuotePurpose.BRIEFING, TODAY)).isFalse();
        assertThat(kept.usable(QuotePurpose.BRIEFING, TODAY.minusDays(1))).isTrue();
        assertThat(kept.consents().getFirst().recorded().by()).isEqualTo(yanji.id());
        assertThat(audit.actions())
                .containsExactly("projects.record-quote", "projects.consent", "projects.withdraw-consent");
        assertThat(show.of(leader, project.id()).quotes()).containsExactly(kept);
        assertThat(show.of(leader, project.id()).mayKeep()).isFalse();
    }

    @Test
    void only_officers_of_the_project_keep_them_and_its_owner_sees_none() {
        QuoteId id = keep.record(yanji, project.id(), said("2024-08-20"));
        refused(SharedError.NOT_FOUND, () -> keep.record(hunchun, project.id(), said("")));
        refused(SharedError.NOT_FOUND, () -> keep.consent(hunchun, id, leave("")));
        refused(SharedError.DENIED, () -> keep.withdraw(clerk, id, leave("")));
        refused(SharedError.DENIED, () -> keep.consent(leader, id, leave("")));
        refused(SharedError.DENIED, () -> show.of(clerk, project.id()));
        refused(SharedError.NOT_FOUND, () -> show.of(hunchun, project.id()));
    }

    @Test
    void who_said_what_when_and_how_leave_was_given_must_all_be_there() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> keep.record(yanji, project.id(), new KeepQuotes.Command("", "", null, " ", "2024-08-27")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("person", "post", "organisation", "words", "day"));
        QuoteId id = keep.record(yanji, project.id(), said("2024-08-20"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> keep.consent(yanji, id, new KeepQuotes.LeaveCommand(null, "", "2024-08-27")))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("purpose", "how", "day"));
    }
}
