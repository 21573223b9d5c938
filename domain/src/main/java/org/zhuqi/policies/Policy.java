package org.zhuqi.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A policy document in the library.
 *
 * @param keeper the unit that keeps the entry, which need not have issued the document
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Policy(PolicyId id, ReportingUnitId keeper, Content content, Standing standing, long version) {
    /**
     * What the entry says; once published it stays readable for good.
     *
     * @param reading what it means in plain words (解读), null while nobody wrote it
     */
    public record Content(
            Heading heading, Validity validity, @Nullable LocalText reading) {}

    /**
     * What stands on top of the document.
     *
     * @param number null while it is not known
     * @param issuers the bodies that issued it in their order, the leading one first
     * @param divisions trades it is for; empty for all
     */
    public record Heading(
            LocalText title,
            @Nullable DocumentNumber number,
            List<String> issuers,
            PolicyLevel level,
            Set<IndustryCode> divisions) {
        public Heading {
            issuers = List.copyOf(issuers);
            divisions = Set.copyOf(divisions);
        }

        public @Nullable String leader() {
            return issuers.isEmpty() ? null : issuers.getFirst();
        }
    }

    /**
     * From when until when.
     *
     * @param issued the day the document bears, null while it is not known
     * @param from the first day in force, null while it is not known
     * @param until the last day in force, which counts whole; null until it is repealed
     */
    public record Validity(
            @Nullable LocalDate issued,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Validity {
            if (from != null && until != null && until.isBefore(from)) {
                throw PoliciesError.DAYS_WRONG.refused();
            }
        }
    }

    /**
     * How far it is.
     *
     * @param publishedAt null as long as it was not
     * @param edition 0 for a draft, 1 as published, one more with every correction
     * @param because why it was corrected last, null when it never was
     * @param repeal null as long as nobody repealed it
     */
    public record Standing(
            PolicyStatus status,
            @Nullable Instant publishedAt,
            int edition,
            @Nullable String because,
            @Nullable Repeal repeal,
            Instant changedAt) {
        public Standing {
            if ((publishedAt == null) != (status == PolicyStatus.DRAFT) || (edition == 0) != (publishedAt == null)) {
                throw new IllegalArgumentException("a policy has editions from its publication on");
            }
            if ((repeal != null) != (status == PolicyStatus.REPEALED)) {
                throw new IllegalArgumentException("a policy is repealed with a day and a reason, and only then");
            }
        }
    }

    /**
     * The end somebody set.
     *
     * @param from the first day on which it is no longer in force
     * @param by the policy that took its place, null when none did
     */
    public record Repeal(LocalDate from, @Nullable PolicyId by, String because) {}

    public static Policy drafted(PolicyId id, ReportingUnitId keeper, Content content, Instant now) {
        return new Policy(id, keeper, content, new Standing(PolicyStatus.DRAFT, null, 0, null, null, now), 0);
    }

    public PolicyStatus status() {
        return standing.status();
    }

    public LocalText title() {
        return content.heading().title();
    }

    public @Nullable DocumentNumber number() {
        return content.heading().number();
    }

    /** Whether the public knows it. */
    public boolean isPublic() {
        return standing.publishedAt() != null;
    }

    /** A draft is changed freely; what was published is only {@link #corrected}. */
    public Policy changed(ReportingUnitId nextKeeper, Content next, Instant now) {
        if (status() != PolicyStatus.DRAFT) {
            throw PoliciesError.STATUS_NOT_ALLOWED.refused();
        }
        return withKeeper(nextKeeper)
                .withContent(next)
                .withStanding(new Standing(PolicyStatus.DRAFT, null, 0, null, null, now));
    }

    public Policy published(Instant now) {
        require(PolicyStatus.PUBLISHED);
        refuseIncomplete(content);
        return withStanding(new Standing(PolicyStatus.PUBLISHED, now, 1, null, null, now));
    }

    /** Says something else from now on; what it said stays readable. */
    public Policy corrected(Content next, String because, Instant now) {
        if (status() == PolicyStatus.DRAFT) {
            throw PoliciesError.STATUS_NOT_ALLOWED.refused();
        }
        if (because.isBlank()) {
            throw PoliciesError.REASON_MISSING.refused();
        }
        refuseIncomplete(next);
        if (next.equals(content)) {
            throw PoliciesError.NOTHING_CHANGED.refused();
        }
        return withContent(next)
                .withStanding(new Standing(
                        status(),
                        standing.publishedAt(),
                        standing.edition() + 1,
                        because.strip(),
                        standing.repeal(),
                        now));
    }

    public Policy repealed(Repeal repeal, Instant now) {
        require(PolicyStatus.REPEALED);
        if (repeal.because().isBlank()) {
            throw PoliciesError.REASON_MISSING.refused();
        }
        LocalDate from = content.validity().from();
        if (from != null && repeal.from().isBefore(from)) {
            throw PoliciesError.REPEAL_BEFORE_FORCE.refused();
        }
        if (id.equals(repeal.by())) {
            throw PoliciesError.REPEALS_ITSELF.refused();
        }
        return withStanding(new Standing(
                PolicyStatus.REPEALED, standing.publishedAt(), standing.edition(), standing.because(), repeal, now));
    }

    /** Whether it is in force on the day. */
    public Force on(LocalDate day) {
        return force(
                content.validity(),
                standing.repeal() == null ? null : standing.repeal().from(),
                day);
    }

    /** The same for whoever has the days only; of an end and a repeal the earlier one counts. */
    public static Force force(Validity validity, @Nullable LocalDate repealedFrom, LocalDate day) {
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        if (repealedFrom != null
                && !day.isBefore(repealedFrom)
                && (until == null || !until.isBefore(repealedFrom.minusDays(1)))) {
            return Force.REPEALED;
        }
        if (until != null && day.isAfter(until)) {
            return Force.EXPIRED;
        }
        return from == null || day.isBefore(from) ? Force.NOT_YET : Force.IN_FORCE;
    }

    private static void refuseIncomplete(Content content) {
        Heading heading = content.heading();
        if (heading.number() == null) {
            throw PoliciesError.NUMBER_MISSING.refused();
        }
        if (heading.issuers().isEmpty()) {
            throw PoliciesError.ISSUER_MISSING.refused();
        }
        if (content.validity().issued() == null || content.validity().from() == null) {
            throw PoliciesError.DAYS_MISSING.refused();
        }
    }

    private void require(PolicyStatus next) {
        if (!status().mayBecome(next)) {
            throw PoliciesError.STATUS_NOT_ALLOWED.refused();
        }
    }
}
