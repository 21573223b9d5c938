package org.zhuqi.campaigns.demands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What is asked for, by whom; never changed once it is raised.
 *
 * @param unit the enterprise's responsible unit at that time
 * @param county where the enterprise lies, null when not known
 * @param language in which it was written, and so is answered
 * @param campaign the campaign it counts for, null when it belongs to none
 */
public record Matter(
        EnterpriseId enterprise,
        ReportingUnitId unit,
        @Nullable ReportingUnitId county,
        String category,
        String title,
        String text,
        Language language,
        Origin origin,
        @Nullable CampaignId campaign) {
    public static final int MAX_TITLE = 120;
    public static final int MAX_TEXT = 5000;

    public Matter {
        List<FieldProblem> problems = problemsOf(title, text);
        if (!problems.isEmpty()) {
            throw DemandsError.INCOMPLETE.refused(problems);
        }
    }

    /** Everything that is wrong with what was typed. */
    public static List<FieldProblem> problemsOf(String title, String text) {
        List<FieldProblem> problems = new ArrayList<>();
        if (title.isBlank()) {
            problems.add(FieldProblem.of("title", "demands.title-missing"));
        } else if (title.length() > MAX_TITLE) {
            problems.add(FieldProblem.of("title", "demands.title-too-long", MAX_TITLE));
        }
        if (text.isBlank()) {
            problems.add(FieldProblem.of("text", "demands.text-missing"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(FieldProblem.of("text", "demands.text-too-long", MAX_TEXT));
        }
        return problems;
    }
}
