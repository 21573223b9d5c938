package org.zhuqi.enterprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An enterprise's record, which every other room builds on.
 *
 * @param creditCode null only for demonstration records of real enterprises whose code the source does not state
 * @param override who vouched for a code that fails its check character, null otherwise
 * @param unit responsible unit: the zone when it lies in one that reports by itself, else its county; the prefecture
 *     for demonstration records whose place is not stated. Never derived from the code
 * @param county where it lies, null when not known
 * @param industry null when not known
 * @param recordedOn the day from which the record counts
 * @param demonstration invented, or a real enterprise carrying only what a public text states
 * @param version counts saves
 */
@With
@Builder
public record Enterprise(
        EnterpriseId id,
        @Nullable CreditCode creditCode,
        @Nullable CodeOverride override,
        EnterpriseNames names,
        ReportingUnitId unit,
        @Nullable ReportingUnitId county,
        @Nullable IndustryCode industry,
        List<Contact> contacts,
        List<Shareholder> shareholders,
        LocalDate recordedOn,
        boolean demonstration,
        long version) {

    public Enterprise {
        contacts = List.copyOf(contacts);
        shareholders = List.copyOf(shareholders);
        if (creditCode == null && !demonstration) {
            throw new IllegalArgumentException("only demonstration records may lack a credit code");
        }
        if (creditCode != null && !creditCode.passesCheck() && override == null) {
            throw EnterpriseError.CODE_NEEDS_OVERRIDE.refused();
        }
    }

    /** The name in Chinese, by which it is registered. */
    public String name() {
        return names.zh();
    }

    /** What differs from an earlier state of the same record, field by field, in the order of the form. */
    public List<FieldChange> differencesFrom(Enterprise before) {
        List<FieldChange> changes = new ArrayList<>();
        differ(changes, "names.zh", before.names.zh(), names.zh());
        differ(changes, "names.ko", before.names.ko(), names.ko());
        differ(changes, "names.former", joined(before.names.former()), joined(names.former()));
        differ(changes, "creditCode", text(before.creditCode), text(creditCode));
        differ(changes, "unit", text(before.unit), text(unit));
        differ(changes, "county", text(before.county), text(county));
        differ(changes, "industry", text(before.industry), text(industry));
        if (!before.contacts.equals(contacts)) {
            changes.add(new FieldChange("contacts", inWords(before.contacts), inWords(contacts)));
        }
        differ(changes, "shareholders", owners(before.shareholders), owners(shareholders));
        return changes;
    }

    private static void differ(
            List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    /** Masked: the history of changes is read by more people than may see a phone number. */
    private static @Nullable String inWords(List<Contact> contacts) {
        return joined(contacts.stream()
                .map(Contact::masked)
                .map(contact -> contact.name() + " " + contact.phone())
                .toList());
    }

    private static @Nullable String owners(List<Shareholder> shareholders) {
        return joined(shareholders.stream()
                .map(holder -> holder.share() == null
                        ? holder.name()
                        : holder.name() + " " + holder.share().toPlainString() + "%")
                .toList());
    }
}
