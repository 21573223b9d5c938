package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.usecase.FindEnterprise;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.usecase.ReadFields;

/** Reads what the forms of this room have in common. Lists are typed one entry a line, its parts apart by a bar. */
@Service
@RequiredArgsConstructor
class ParkFields {
    static final int NAME = 200;
    static final int TEXT = 4_000;
    static final int WHY = 1_000;
    private static final String BAR = "\\|";
    private static final String CHOICE = "shared.choice";

    private final ReportingUnits units;
    private final FindEnterprise findEnterprise;

    /** One that is there; another is remembered as wrong. */
    ReportingUnitId unit(ReadFields fields, @Nullable String typed) {
        String text = fields.required("unit", typed, NAME);
        try {
            ReportingUnitId unit = new ReportingUnitId(text.isEmpty() ? "-" : text);
            if (!text.isEmpty() && units.find(unit).isEmpty()) {
                fields.wrong(FieldProblem.of("unit", CHOICE));
            }
            return unit;
        } catch (MalformedException e) {
            if (!text.isEmpty()) {
                fields.wrong(FieldProblem.of("unit", CHOICE));
            }
            return new ReportingUnitId("000000");
        }
    }

    static @Nullable Approximate figure(ReadFields fields, String field, @Nullable String typed) {
        return fields.figure(field, typed, "parks.figure-form").orElse(null);
    }

    /** A number above nothing, null when nothing was typed. */
    static @Nullable BigDecimal positive(ReadFields fields, String field, @Nullable String typed) {
        return fields.number(field, typed)
                .filter(number -> {
                    boolean positive = number.signum() > 0;
                    if (!positive) {
                        fields.wrong(FieldProblem.of(field, "shared.number-form"));
                    }
                    return positive;
                })
                .orElse(null);
    }

    static @Nullable UUID id(ReadFields fields, String field, @Nullable String typed) {
        String text = fields.text(field, typed, NAME);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            fields.wrong(FieldProblem.of(field, "parks.id-form"));
            return null;
        }
    }

    /** Lines of zh | ko | en. */
    static List<LocalText> texts(ReadFields fields, String field, @Nullable String typed) {
        return rows(fields, field, typed).stream().map(ParkFields::text).toList();
    }

    static LocalText text(List<String> row) {
        return new LocalText(row.getFirst(), orNull(part(row, 1)), orNull(part(row, 2)));
    }

    /** The parts of each line whose first one is there. */
    static List<List<String>> rows(ReadFields fields, String field, @Nullable String typed) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : fields.lines(field, typed, TEXT)) {
            List<String> parts =
                    List.of(line.split(BAR, -1)).stream().map(String::strip).toList();
            if (parts.getFirst().isEmpty()) {
                fields.wrong(FieldProblem.of(field, "parks.row-form", line));
            } else {
                rows.add(parts);
            }
        }
        return rows;
    }

    static String part(List<String> row, int place) {
        return place < row.size() ? row.get(place) : "";
    }

    static String written(LocalText text) {
        String ko = text.ko() == null ? "" : text.ko();
        String en = text.en() == null ? "" : text.en();
        String all = text.zh() + " | " + ko + " | " + en;
        return en.isEmpty() ? ko.isEmpty() ? text.zh() : text.zh() + " | " + ko : all;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The enterprise on record with this credit code or id; what names none is remembered as wrong. */
    Optional<Enterprise> enterprise(ReadFields fields, String field, String key) {
        Optional<Enterprise> found = key.isEmpty() ? Optional.empty() : findEnterprise.called(key);
        if (found.isEmpty() && !key.isEmpty()) {
            fields.wrong(FieldProblem.of(field, "parks.no-enterprise", key));
        }
        return found;
    }

    /** The key under which {@link #enterprise} finds it again. */
    String key(@Nullable EnterpriseId id) {
        return id == null ? "" : id.toString();
    }
}
