package org.zhuqi.programmes.designs.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/** The score sheet of a panel as somebody types it. */
public final class TypedCriteria {
    private static final int PARTS = 4;
    private static final int DIGITS = 3;

    private TypedCriteria() {}

    /** Null where nothing is typed or the stage is no panel. */
    static @Nullable ScoreSheet read(ReadFields fields, String field, EditTerms.StageRow row) {
        String typed = row.criteria() == null ? "" : row.criteria().strip();
        if (typed.isEmpty() || !StageKind.EXPERT_PANEL.name().equals(row.kind())) {
            return null;
        }
        List<Criterion> criteria = new ArrayList<>();
        for (String line : typed.lines().filter(each -> !each.isBlank()).toList()) {
            List<String> parts =
                    Arrays.stream(line.split("[|｜]")).map(String::strip).toList();
            int weight = weight(parts.getLast());
            if ((parts.size() != 2 && parts.size() != PARTS) || parts.getFirst().isEmpty() || weight < 1) {
                fields.wrong(FieldProblem.of(field, "reviews.sheet-criterion", line.strip()));
                return null;
            }
            LocalText label = parts.size() == 2
                    ? LocalText.ofZh(parts.getFirst())
                    : new LocalText(parts.getFirst(), blank(parts.get(1)), blank(parts.get(2)));
            criteria.add(new Criterion("criterion-" + (criteria.size() + 1), label, weight));
        }
        var fault = ScoreSheet.fault(criteria);
        fault.ifPresent(wrong -> fields.wrong(new FieldProblem(field, wrong.key(), wrong.args())));
        return fault.isPresent() ? null : new ScoreSheet(criteria);
    }

    /** As it would be typed. */
    public static String of(@Nullable ScoreSheet sheet) {
        StringBuilder lines = new StringBuilder();
        if (sheet != null) {
            sheet.criteria().forEach(criterion -> {
                LocalText label = criterion.label();
                lines.append(label.zh());
                if (label.ko() != null || label.en() != null) {
                    lines.append(" | ").append(text(label.ko())).append(" | ").append(text(label.en()));
                }
                lines.append(" | ").append(criterion.weight()).append('\n');
            });
        }
        return lines.toString();
    }

    private static int weight(String typed) {
        String digits =
                typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed;
        return digits.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(digits) : 0;
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
