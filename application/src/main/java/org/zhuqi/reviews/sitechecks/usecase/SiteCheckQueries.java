package org.zhuqi.reviews.sitechecks.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Reads checks on sites; scopes of {@link org.zhuqi.reviews.sitechecks.SiteChecksRight#READ}. */
@Port
public interface SiteCheckQueries {
    /**
     * Matters at their check on the site, the nearest deadline first.
     *
     * @param officer only those to which this person was appointed; null for all
     */
    Page<Row> files(Scope scope, @Nullable UserId officer, PageRequest page);

    Optional<View> find(Scope scope, SiteCheckId id);

    /** A matter that is at its check, or was, as it was handed in last; empty when neither. */
    Optional<Row> ofSubject(Scope scope, String subjectKind, UUID subject);

    /** Checks that wait for the person: to write, or to confirm; the nearest deadline first. */
    List<Row> waitingFor(Scope scope, UserId person, int most);

    /**
     * A matter with its check.
     *
     * @param here whether the matter is at its check now
     * @param check null while nobody was appointed; so are names and state
     */
    record Row(
            ReviewId file,
            LocalText title,
            ReportingUnitId unit,
            boolean here,
            @Nullable LocalDate due,
            boolean provisional,
            @Nullable SiteCheckId check,
            @Nullable String first,
            @Nullable String second,
            SiteCheck.@Nullable State state,
            @Nullable Money applied,
            @Nullable Money counted) {}

    /**
     * A check with its matter.
     *
     * @param here whether the matter is still at its check
     */
    record View(
            SiteCheck check,
            String subjectKind,
            UUID subject,
            LocalText title,
            ReportingUnitId unit,
            boolean here,
            @Nullable LocalDate due,
            boolean provisional) {}
}
