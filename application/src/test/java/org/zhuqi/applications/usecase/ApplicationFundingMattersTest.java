package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.forms.Comparison;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKey.Kind;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.LocalText;

class ApplicationFundingMattersTest {
    private static final FactKey PROVINCIAL = new FactKey("enterprise.title.srdi-provincial");
    private static final FactKey GIANT = new FactKey("enterprise.title.srdi-giant");
    private static final String ENTERPRISE = ReviewFixture.ENTERPRISE + ":";

    private final Map<FactKey, Boolean> held = new HashMap<>();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final ApplicationFundingMatters matters = new ApplicationFundingMatters(
            applications,
            submissions,
            new AnsweredCall(programmes, submissions),
            new GatherFacts(List.of(new Held())),
            new TitleKinds(List.of(
                    new TitleKind("srdi-provincial", TitleLevel.PROVINCIAL, LocalText.ofZh("省级专精特新")),
                    new TitleKind("srdi-giant", TitleLevel.NATIONAL, LocalText.ofZh("小巨人")))),
            Clock.fixed(ReviewFixture.START, ReviewFixture.ZONE));

    private final class Held implements FactSource {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(FactKey key) {
            return true;
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            return Optional.ofNullable(held.get(key)).map(yes -> new Fact(key, FactValue.of(yes), "台账", asOf));
        }
    }

    private Application handedIn(Amount formula) {
        Programme programme = ProgrammeFixture.programme();
        ProgrammeRules rules = programme.rules();
        programmes.add(programme.withRules(
                new ProgrammeRules(rules.form(), rules.eligibility(), formula, rules.materials(), rules.route())));
        Application draft = ApplicationFixture.draft(1, programme.id(), ReviewFixture.ENTERPRISE);
        applications.add(draft.submit(false, ReviewFixture.START));
        submissions.add(ApplicationFixture.submission(draft.id(), 1, null));
        return draft;
    }

    private static Amount ofTitles() {
        return new Amount.Plus(List.of(given(PROVINCIAL, 100_000), given(GIANT, 300_000)));
    }

    private static Amount given(FactKey title, long yuan) {
        return new Amount.Given(
                LocalText.ofZh("称号"),
                new Criterion.Compare(
                        LocalText.ofZh("称号"), null, new Measurand.Of(title), Comparison.EQUAL, FactValue.of(true)),
                new Amount.Fixed(BigDecimal.valueOf(yuan)),
                null);
    }

    /** A higher title pays the difference to a lower one (facts F3): they are two matters. */
    @Test
    void theHighestTitleHeldIsWhatMoneyIsAskedFor() {
        Application application = handedIn(ofTitles());
        held.put(PROVINCIAL, true);
        held.put(GIANT, false);
        assertThat(matters.keysOf(application.id().value()))
                .containsExactlyInAnyOrder(
                        new FundingKey(Kind.TITLE, ENTERPRISE + "srdi-provincial"),
                        new FundingKey(Kind.TITLE_OF_YEAR, ENTERPRISE + "srdi-provincial:2024"));
        held.put(GIANT, true);
        assertThat(matters.keysOf(application.id().value()))
                .contains(new FundingKey(Kind.TITLE, ENTERPRISE + "srdi-giant"))
                .hasSize(2);
        assertThat(matters.unknownOf(application.id().value())).isEmpty();
        held.remove(GIANT);
        assertThat(matters.unknownOf(application.id().value())).isEqualTo(Set.of(Kind.TITLE, Kind.TITLE_OF_YEAR));
    }

    @Test
    void whatTheFormulaTakesTheIncreaseOfGrows() {
        Application application = handedIn(new Amount.Rate(
                new Amount.Increase(
                        new Amount.FactNumber(new FactKey("enterprise.revenue@year-1")),
                        new Amount.FactNumber(new FactKey("enterprise.revenue@year-2"))),
                new BigDecimal("0.005")));
        assertThat(matters.keysOf(application.id().value()))
                .containsExactlyInAnyOrder(
                        new FundingKey(Kind.GROWTH, ENTERPRISE + "enterprise.revenue"),
                        new FundingKey(Kind.GROWTH_OF_YEAR, ENTERPRISE + "enterprise.revenue:2024"));
    }

    @Test
    void whatIsNeitherHasNoMatter() {
        Application application = handedIn(ProgrammeFixture.programme().amount());
        assertThat(matters.keysOf(application.id().value())).isEmpty();
        assertThat(matters.unknownOf(application.id().value())).isEmpty();
        assertThat(matters.keysOf(new java.util.UUID(1, 99))).isEmpty();
    }
}
