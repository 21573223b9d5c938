package org.zhuqi.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;

/**
 * A section on another room's page.
 *
 * <p>Pages that take sections: {@code home}, {@code my}, {@code staff}, {@code account} (no subject), {@code enterprise}
 * (subject: EnterpriseId), {@code programme} (subject: ProgrammeId), {@code campaign-public}
 * (subject: CampaignId), {@code project} (subject: ProjectId), {@code application} and, above the decision, {@code application-summary}, and
 * beside an expert's score sheet {@code application-panel}, and {@code expert-draw} (subject: UUID). A page shows them with {@code shared/sections :: of(page, subject)}.
 */
@PlugIn
public interface PageSection {
    String page();

    int order();

    /** Message key of the heading; the fragment itself does not repeat it. */
    String titleKey();

    /** Template and fragment, e.g. {@code programmes/home :: open}; it finds what {@link #load} gave as {@code section}. */
    String fragment();

    boolean visibleTo(Actor actor, @Nullable Object subject);

    Map<String, Object> load(Actor actor, @Nullable Object subject);
}
