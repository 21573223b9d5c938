package org.zhuqi.enterprises.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.FieldChange;
import org.zhuqi.enterprises.Shareholder;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.Title;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Reads enterprises for pages, the API and figures; scopes are those of {@code EnterpriseRight.READ}. */
@Port
public interface EnterpriseQueries {
    /** A line of the list. */
    record Line(
            EnterpriseId id,
            @Nullable String creditCode,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            @Nullable ReportingUnitId county,
            @Nullable String industry,
            @Nullable SizeClass size,
            boolean aboveScale,
            LocalDate recordedOn,
            boolean demonstration) {}

    /**
     * The whole record.
     *
     * @param codeOverridden why an officer accepted a code that fails its check character, null otherwise
     * @param codeLicence the licence that shows such a code
     * @param contacts masked
     * @param sizeYear the year whose figures gave the size class
     */
    record View(
            EnterpriseId id,
            @Nullable String creditCode,
            @Nullable String codeOverridden,
            @Nullable AttachmentId codeLicence,
            String nameZh,
            @Nullable String nameKo,
            List<String> formerNames,
            ReportingUnitId unit,
            @Nullable ReportingUnitId county,
            @Nullable String industry,
            @Nullable SizeClass size,
            @Nullable Integer sizeYear,
            List<Contact> contacts,
            List<Shareholder> shareholders,
            LocalDate recordedOn,
            boolean demonstration,
            long version) {}

    /** One field of one save. */
    record Change(Instant at, UserId by, String byName, FieldChange change) {}

    /**
     * What is counted by a figure.
     *
     * @param since the day that made it count
     */
    record Counted(EnterpriseId id, String nameZh, @Nullable String nameKo, ReportingUnitId unit, LocalDate since) {}

    /** Which figure: all on record, in the directory, or holding a title. */
    sealed interface Count {
        record OnRecord(LocalDate asOf) implements Count {}

        record AboveScale(YearMonth month) implements Count {}

        record TitleHolders(String kind, LocalDate asOf) implements Count {}
    }

    /** Sorts: {@code name} (the default), {@code code}, {@code recorded}, each also descending. */
    Page<Line> list(Scope scope, EnterpriseFilter filter, PageRequest page);

    Optional<View> find(Scope scope, EnterpriseId id);

    /** Everything ever stated, newest first. */
    List<EnterpriseFact> facts(Scope scope, EnterpriseId id);

    /** Newest first. */
    List<Title> titles(Scope scope, EnterpriseId id);

    /** Newest first. */
    List<DirectoryMembership> directory(Scope scope, EnterpriseId id);

    /** Newest first. */
    Page<Change> changes(Scope scope, EnterpriseId id, PageRequest page);

    /** How many; exact. */
    long count(Scope scope, Count what, @Nullable ReportingUnitId unit);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Long> countByUnit(Scope scope, Count what);

    /** The enterprises behind {@link #count}, by name. */
    Page<Counted> counted(Scope scope, Count what, @Nullable ReportingUnitId unit, PageRequest page);
}
