package org.zhuqi.enterprises.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/** Finds the enterprises that imported rows speak of, many at once. */
@Service
@RequiredArgsConstructor
class FindImported {
    static final String CODE = "creditCode";
    static final String NAME = "name";

    private final Enterprises enterprises;

    /** By code; codes that are none or that nobody has are not there. */
    Map<CreditCode, Enterprise> of(Collection<ImportRow> rows, boolean keeping) {
        List<CreditCode> codes = new ArrayList<>();
        for (ImportRow row : rows) {
            CreditCode code = code(row);
            if (code != null) {
                codes.add(code);
            }
        }
        Map<CreditCode, Enterprise> found = new HashMap<>();
        for (Enterprise enterprise :
                keeping ? enterprises.findByCodesForChange(codes) : enterprises.findByCodes(codes)) {
            CreditCode code = enterprise.creditCode();
            if (code != null) {
                found.put(code, enterprise);
            }
        }
        return found;
    }

    /** The columns of lists about enterprises on record: which one, and then what the list says of it. */
    static List<ImportColumn> columns(ImportColumn... said) {
        List<ImportColumn> columns = new ArrayList<>(List.of(
                ImportColumn.required(CODE, "enterprises.field.code", new ColumnType.Code()),
                ImportColumn.optional(NAME, "enterprises.field.name", new ColumnType.Text())
                        .explained("enterprises.import.help.name")));
        columns.addAll(List.of(said));
        return columns;
    }

    static @Nullable CreditCode code(ImportRow row) {
        CreditCode.Judgement judgement = CreditCode.judge(row.at(CODE));
        return judgement.acceptable() ? new CreditCode(judgement.normalized()) : null;
    }

    /**
     * Whether the row speaks of an enterprise of the actor's; a problem is noted when there is none or it is somebody
     * else's: the two look the same. A name beside the code must be one of its names, so that rows that slipped are noticed.
     */
    static boolean owned(
            Actor actor, Right right, ImportRow row, @Nullable Enterprise enterprise, List<FieldProblem> problems) {
        if (enterprise == null
                || !actor.may(EnterpriseRight.READ, enterprise.unit(), enterprise.id())
                        .allowed()
                || !actor.may(right, enterprise.unit(), enterprise.id()).allowed()) {
            problems.add(FieldProblem.of(CODE, "enterprises.import-no-enterprise"));
            return false;
        }
        String name = EnterpriseNames.tidy(row.at(NAME));
        if (!name.isEmpty() && enterprise.names().all().noneMatch(name::equals)) {
            problems.add(FieldProblem.of(NAME, "enterprises.import-name-differs", enterprise.name()));
        }
        return problems.isEmpty();
    }

    /** What a refusal says, for a row that may have more wrong with it. */
    static List<FieldProblem> problems(RefusedException refused) {
        return RowVerdict.bad(refused).problems();
    }
}
