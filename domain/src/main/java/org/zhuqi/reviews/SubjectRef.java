package org.zhuqi.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a review is about; the room that owns it is known by its kind only.
 *
 * @param kind the owner's word for it, e.g. {@code application}
 * @param id the owner's id
 * @param title shown in queues and notifications
 * @param titleKo the same in Korean, null when no part of it is translated
 * @param titleEn the same in English, null when no part of it is translated
 * @param unit the responsible unit of the enterprise when the review was opened
 * @param enterprise whose matter it is
 * @param call what it answers to together with others, null when it stands alone
 */
public record SubjectRef(
        String kind,
        UUID id,
        String title,
        @Nullable String titleKo,
        @Nullable String titleEn,
        ReportingUnitId unit,
        EnterpriseId enterprise,
        @Nullable Call call) {
    /** A call to which many matters answer, known to the room that owns the matters. */
    public record Call(UUID id, LocalText title) {}

    public SubjectRef {
        if (kind.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a subject needs a kind and a title");
        }
    }

    public static SubjectRef of(String kind, UUID id, LocalText title, ReportingUnitId unit, EnterpriseId enterprise) {
        return new SubjectRef(kind, id, title.zh(), title.ko(), title.en(), unit, enterprise, null);
    }

    public SubjectRef of(Call answered) {
        return new SubjectRef(kind, id, title, titleKo, titleEn, unit, enterprise, answered);
    }

    /** The title in every language; the parts stand apart in the record because events of before have only the first. */
    public LocalText titles() {
        return new LocalText(title, titleKo, titleEn);
    }
}
