package org.zhuqi.subsidies.grants.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;

/** Reads money won from above; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ_GRANTS}. */
@Port
public interface GrantQueries {
    /** Won from the first day to the last, the latest first. */
    Page<Grant> list(Scope scope, LocalDate from, LocalDate to, PageRequest page);

    Optional<Grant> find(Scope scope, GrantId id);

    /** Sum of what {@link #list} shows. */
    Money won(Scope scope, LocalDate from, LocalDate to);

    /** What of it was passed on to enterprises directly. */
    Money direct(Scope scope, LocalDate from, LocalDate to);

    /** Sums by calendar year, the latest first. */
    List<YearRow> years(Scope scope);

    record YearRow(int year, int grants, Money won, Money direct) {}
}
