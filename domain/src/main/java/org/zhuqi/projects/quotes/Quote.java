package org.zhuqi.projects.quotes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.With;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;

/**
 * What somebody said about a project. The words stay as they were said; what may be done with them is what the speaker
 * allowed, and nothing before that is on record.
 *
 * @param consents in the order they were recorded
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Quote(
        QuoteId id, ProjectId project, Said said, Consent.Recorded recorded, List<Consent> consents, long version) {
    /**
     * @param post of the speaker, e.g. 副经理
     * @param organisation the speaker speaks for
     */
    public record Said(String person, String post, String organisation, String words, LocalDate day) {}

    public Quote {
        consents = List.copyOf(consents);
    }

    public static Quote of(QuoteId id, ProjectId project, Said said, Consent.Recorded recorded) {
        return new Quote(id, project, said, recorded, List.of(), 0);
    }

    /** Whether it may be used for the purpose on the day. */
    public boolean usable(QuotePurpose purpose, LocalDate asOf) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.holds(asOf));
    }

    /** Refuses with CONSENTED while there is one for the purpose. */
    public Quote consented(QuotePurpose purpose, LocalDate day, String how, Consent.Recorded by) {
        if (day.isBefore(said.day())) {
            throw ProjectsError.CONSENT_BEFORE.refused();
        }
        if (standing(purpose).isPresent()) {
            throw ProjectsError.CONSENTED.refused();
        }
        List<Consent> more = new ArrayList<>(consents);
        more.add(new Consent(purpose, day, how, by, null));
        return withConsents(more);
    }

    /** Refuses with NOT_CONSENTED when there is none for the purpose. */
    public Quote withdrawn(QuotePurpose purpose, LocalDate day, String how, Consent.Recorded by) {
        Consent consent = standing(purpose).orElseThrow(ProjectsError.NOT_CONSENTED::refused);
        if (day.isBefore(consent.day())) {
            throw ProjectsError.CONSENT_BEFORE.refused();
        }
        return withConsents(consents.stream()
                .map(each -> each.equals(consent) ? each.withWithdrawal(new Consent.Withdrawal(day, how, by)) : each)
                .toList());
    }

    private Optional<Consent> standing(QuotePurpose purpose) {
        return consents.stream()
                .filter(consent -> consent.purpose() == purpose && consent.withdrawal() == null)
                .findFirst();
    }
}
