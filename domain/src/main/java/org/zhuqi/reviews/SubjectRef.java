package org.zhuqi.reviews;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a review is about; the room that owns it is known by its kind only.
 *
 * @param kind the owner's word for it, e.g. {@code application}
 * @param id the owner's id
 * @param title shown in queues and notifications
 * @param unit the responsible unit of the enterprise when the review was opened
 * @param enterprise whose matter it is
 */
public record SubjectRef(String kind, UUID id, String title, ReportingUnitId unit, EnterpriseId enterprise) {
    public SubjectRef {
        if (kind.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a subject needs a kind and a title");
        }
    }
}
