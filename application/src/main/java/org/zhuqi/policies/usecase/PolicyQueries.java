package org.zhuqi.policies.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists of policies. */
@Port
public interface PolicyQueries {
    /**
     * One of a list.
     *
     * @param force on the day asked for
     * @param items how many it has
     * @param hits items in whose name one of the words stands; none when no words were given
     */
    record Line(
            PolicyId id,
            LocalText title,
            @Nullable DocumentNumber number,
            List<String> issuers,
            PolicyLevel level,
            @Nullable LocalDate issued,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            PolicyStatus status,
            Force force,
            ReportingUnitId keeper,
            int items,
            List<Hit> hits) {}

    /** An item that the words fit. */
    record Hit(PolicyItemId id, LocalText name, ItemKind kind) {}

    /**
     * Which are wanted; null means all.
     *
     * @param text words of which each stands in the number, the title, a body's name, an item's name or the reading, in any
     *     language
     * @param kind those that have an item of the kind
     * @param mode those that have an item of the mode; with a kind, one item that is both
     * @param division those for the trade, or for all trades
     * @param force how they stand on the day
     * @param day on which the lines say how they stand
     */
    record Filter(
            @Nullable String text,
            @Nullable PolicyLevel level,
            @Nullable ItemKind kind,
            @Nullable ItemMode mode,
            @Nullable IndustryCode division,
            @Nullable Force force,
            @Nullable PolicyStatus status,
            @Nullable ReportingUnitId keeper,
            LocalDate day) {
        public static Filter all(LocalDate day) {
            return new Filter(null, null, null, null, null, null, null, null, day);
        }
    }

    /** A published policy that still lacks something. */
    record Lacking(
            PolicyId id, LocalText title, LocalDate issued, ReportingUnitId keeper, boolean items, boolean guide) {}

    /** An item in force, for judging how it suits. */
    record InForce(
            PolicyItem item,
            LocalText title,
            @Nullable DocumentNumber number,
            @Nullable LocalDate issued,
            @Nullable LocalDate until) {}

    /** A policy or an item that a figure counts. */
    record Counted(
            String id,
            PolicyId policy,
            LocalText name,
            ReportingUnitId keeper,
            @Nullable LocalDate from) {}

    /** What figures count. */
    enum Count {
        POLICIES,
        ITEMS
    }

    /** What was published, within {@code PoliciesRight.OPEN}; the latest document first. */
    Page<Line> published(Scope scope, Filter filter, PageRequest page);

    /** All that were published, and drafts within {@code PoliciesRight.READ_INTERNAL}; what was touched last first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /**
     * Policies in force on the day or later that have no items, or an ordinary item without a guide, within
     * {@code PoliciesRight.READ_INTERNAL}; the earliest document first.
     *
     * @param keeper null for all within the scope
     */
    List<Lacking> lacking(Scope scope, @Nullable ReportingUnitId keeper, LocalDate day, int most);

    /** Items of policies in force on the day, within {@code PoliciesRight.OPEN}. */
    List<InForce> itemsInForce(Scope scope, LocalDate day);

    /** How many are in force on the day of those published by its end, within {@code PoliciesRight.OPEN}. */
    long count(Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day);

    Page<Counted> counted(Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day, PageRequest page);
}
