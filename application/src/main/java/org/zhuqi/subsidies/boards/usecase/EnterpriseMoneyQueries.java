package org.zhuqi.subsidies.boards.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.payments.Instalments;

/**
 * Reads all money an enterprise ever got and what is still open of it; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ},
 * of money from above READ_GRANTS.
 */
@Port
public interface EnterpriseMoneyQueries {
    /** Of all programmes and years; empty where there was never anything. */
    Optional<Totals> totals(Scope scope, EnterpriseId enterprise);

    /** Award by award, the latest first. */
    Page<AwardRow> awards(Scope scope, EnterpriseId enterprise, PageRequest page);

    /** What of the money won from above was passed on to it. */
    Money passedOn(Scope scope, EnterpriseId enterprise);

    /**
     * Sums over all awards.
     *
     * @param paid ever, what was taken back included
     * @param toCome awarded and on its way
     */
    record Totals(Money awarded, Money paid, Money recovered, Money toCome) {}

    /**
     * An award and what became of it.
     *
     * @param parts what is to be paid of it by itself
     * @param performance whether what it was given for is still to be accepted
     */
    record AwardRow(
            ApplicationId application,
            LocalText programme,
            NoticeId notice,
            Instant at,
            Money awarded,
            Money paid,
            Money recovered,
            Money toCome,
            List<Part> parts,
            boolean performance) {
        public AwardRow {
            parts = List.copyOf(parts);
        }
    }

    /** @param condition null when it only waits for its day */
    record Part(int number, Money amount, LocalDate due, Instalments.@Nullable Condition condition) {}
}
