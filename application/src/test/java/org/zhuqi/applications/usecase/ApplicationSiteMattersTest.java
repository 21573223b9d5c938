package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

class ApplicationSiteMattersTest {
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final ApplicationSiteMatters matters = new ApplicationSiteMatters(
            applications,
            submissions,
            new AnsweredCall(programmes, submissions),
            new CountAmount(
                    new GatherFacts(List.of()), java.time.Clock.fixed(ReviewFixture.START, ReviewFixture.ZONE)));

    private SubjectRef handedIn(Programme programme) {
        programmes.add(programme);
        Application draft = ApplicationFixture.draft(1, programme.id(), ReviewFixture.ENTERPRISE);
        applications.add(draft.submit(false, ReviewFixture.START));
        submissions.add(ApplicationFixture.submission(draft.id(), 1, null));
        return ReviewFixture.subject(draft.id().value());
    }

    @Test
    void theAmountsAreThoseTheFormulaCountsWithAndFoundOnesAreCountedAnew() {
        SubjectRef subject = handedIn(ProgrammeFixture.programme());
        SiteMatters.Asked asked = matters.asked(subject);
        assertThat(asked.amount()).isEqualTo(Money.ofYuan("400000.5"));
        assertThat(asked.lines())
                .containsExactly(CheckedLine.open(
                        "equipment[0].net",
                        new LocalText("1. 激光切割机 · 不含税金额", "1. 激光切割机 · 不含税金额", "1. 激光切割机 · 不含税金额"),
                        Money.ofWan(400)));
        assertThat(matters.amount(subject, Map.of("equipment[0].net", Money.ofWan(360))))
                .isEqualTo(Money.ofWan(36));
        assertThat(matters.amount(subject, Map.of("equipment[0].net", Money.ZERO)))
                .isEqualTo(Money.ZERO);
        // The exact amount, rounded once at the end.
        assertThat(matters.amount(subject, Map.of("equipment[0].net", Money.ofYuan("3600000.049"))))
                .isEqualTo(Money.ofYuan("360000"));
    }

    @Test
    void whereTheFormulaCountsWithNoAmountWhatItGivesIsLookedAtItself() {
        Programme programme = ProgrammeFixture.programme();
        ProgrammeRules rules = programme.rules();
        SubjectRef subject = handedIn(programme.withRules(new ProgrammeRules(
                rules.form(),
                rules.eligibility(),
                new Amount.Fixed(new BigDecimal("400000.5")),
                rules.materials(),
                rules.route())));
        assertThat(matters.asked(subject).lines())
                .extracting(CheckedLine::key, CheckedLine::applied)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amount", Money.ofYuan("400000.5")));
        assertThat(matters.amount(subject, Map.of("amount", Money.ofWan(20)))).isEqualTo(Money.ofWan(20));
    }
}
