package org.zhuqi.enterprises.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;

/** The frame of this room's imports: the rows of one file, each judged with the enterprise its code names at hand. */
@RequiredArgsConstructor
abstract class EnterpriseRows implements ImportKind.Rows {
    private final FindImported findImported;
    final Actor actor;
    private final boolean keeping;
    private final Map<Object, Integer> rowOf = new HashMap<>();

    /** Forgets what was judged before, and looks up what the rows that follow need to know of these enterprises. */
    abstract void begin(List<EnterpriseId> concerned);

    /**
     * Judges one row.
     *
     * @param enterprise that the code names, null when there is none
     * @param problems takes why the row is bad
     */
    abstract Outcome judge(ImportRow row, @Nullable Enterprise enterprise, List<FieldProblem> problems);

    @Override
    public final List<RowVerdict> judge(List<ImportRow> rows) {
        Map<CreditCode, Enterprise> known = findImported.of(rows, keeping);
        begin(known.values().stream().map(Enterprise::id).toList());
        return rows.stream().map(row -> judge(row, known)).toList();
    }

    private RowVerdict judge(ImportRow row, Map<CreditCode, Enterprise> known) {
        CreditCode code = FindImported.code(row);
        List<FieldProblem> problems = new ArrayList<>();
        Outcome outcome = judge(row, code == null ? null : known.get(code), problems);
        return new RowVerdict(outcome, problems);
    }

    /** Notes what the row is about; false, with a problem at the field, when an earlier row was about the same. */
    final boolean first(Object about, ImportRow row, String field, List<FieldProblem> problems) {
        Integer earlier = rowOf.putIfAbsent(about, row.number());
        if (earlier != null) {
            problems.add(FieldProblem.of(field, "enterprises.import-twice", earlier));
        }
        return earlier == null;
    }
}
