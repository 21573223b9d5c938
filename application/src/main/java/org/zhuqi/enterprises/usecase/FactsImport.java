package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/**
 * Facts from a file: a row for an enterprise and a period, a column for each fact. What a source stated already is not stated
 * again; another value stands beside the earlier one, as always.
 */
@Service
@RequiredArgsConstructor
class FactsImport implements ImportKind {
    private static final String PERIOD = "period";
    private static final String SOURCE = "source";
    private static final String AS_OF = "asOf";
    private static final String FACT = "facts.";

    private final FindImported findImported;
    private final RecordFact recordFact;
    private final EnterpriseFacts facts;
    private final FactDictionary dictionary;
    private final KeepSizeClass keepSizeClass;
    private final AuditTrail auditTrail;

    @Override
    public String id() {
        return "facts";
    }

    @Override
    public Right right() {
        return EnterpriseRight.RECORD_FACT;
    }

    @Override
    public List<ImportColumn> columns() {
        List<ImportColumn> columns = FindImported.columns(
                ImportColumn.optional(PERIOD, "enterprises.field.period", new ColumnType.YearOrMonth())
                        .explained("enterprises.import.help.period"),
                ImportColumn.required(
                        SOURCE,
                        "enterprises.field.source",
                        new ColumnType.Choice(dictionary.origins().stream()
                                .map(origin -> new ColumnType.Option(origin.id(), origin.name()))
                                .toList())),
                ImportColumn.required(AS_OF, "enterprises.field.as-of", new ColumnType.Day())
                        .explained("enterprises.help.as-of"));
        dictionary.definitions().forEach(definition -> columns.addAll(columns(definition)));
        return columns;
    }

    /** Money comes in 万元 or in yuan, as the head says. */
    private static List<ImportColumn> columns(FactDefinition definition) {
        String code = definition.code().value();
        return switch (definition.type()) {
            case MONEY ->
                List.of(
                        column(definition, code + ".wan", new ColumnType.Number(ColumnType.Unit.WAN), true),
                        column(definition, code + ".yuan", new ColumnType.Number(ColumnType.Unit.YUAN), false));
            case COUNT, RATIO -> List.of(column(definition, code, new ColumnType.Number(ColumnType.Unit.ONE), true));
            case YES_NO -> List.of(column(definition, code, new ColumnType.YesNo(), true));
            case WORDS -> List.of(column(definition, code, new ColumnType.Text(), true));
        };
    }

    private static ImportColumn column(FactDefinition definition, String id, ColumnType type, boolean shown) {
        return new ImportColumn(
                        FACT + id,
                        FACT + definition.code().value(),
                        new ImportColumn.Label.Given(definition.name()),
                        type,
                        false,
                        shown,
                        null)
                .explained("enterprises.fact.periods."
                        + definition.periods().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    /** What one statement is about; a source says one thing about it as of one day. */
    private record About(
            EnterpriseId enterprise,
            FactCode code,
            @Nullable Period period,
            String source,
            LocalDate asOf) {
        static About of(EnterpriseFact fact) {
            return new About(fact.enterprise(), fact.code(), fact.period(), fact.source(), fact.asOf());
        }
    }

    private final class Judging extends EnterpriseRows {
        private final List<EnterpriseFact> fresh = new ArrayList<>();
        private final Map<EnterpriseId, Enterprise> concerned = new HashMap<>();
        private Map<About, EnterpriseFact> stated = Map.of();

        Judging(Actor actor, boolean keeping) {
            super(findImported, actor, keeping);
        }

        @Override
        void begin(List<EnterpriseId> enterprises) {
            fresh.clear();
            concerned.clear();
            stated =
                    facts
                            .statedOf(
                                    enterprises,
                                    dictionary.definitions().stream()
                                            .map(FactDefinition::code)
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(About::of, fact -> fact, (earlier, later) -> later));
        }

        @Override
        Outcome judge(ImportRow row, @Nullable Enterprise enterprise, List<FieldProblem> problems) {
            FindImported.owned(actor, EnterpriseRight.RECORD_FACT, row, enterprise, problems);
            List<EnterpriseFact> read = enterprise == null ? List.of() : read(row, enterprise, problems);
            if (read.isEmpty() && problems.isEmpty()) {
                problems.add(FieldProblem.of("", "enterprises.import-no-facts"));
            }
            read.forEach(fact -> first(About.of(fact), row, FACT + fact.code(), problems));
            if (enterprise == null || !problems.isEmpty()) {
                return Outcome.BAD;
            }
            boolean corrects = false;
            boolean adds = false;
            for (EnterpriseFact fact : read) {
                EnterpriseFact earlier = stated.get(About.of(fact));
                if (earlier == null || !earlier.value().equals(fact.value())) {
                    corrects |= earlier != null;
                    adds = true;
                    fresh.add(fact);
                    if (dictionary.sizeFigures().containsKey(fact.code())) {
                        concerned.put(enterprise.id(), enterprise);
                    }
                }
            }
            return corrects ? Outcome.CHANGED : adds ? Outcome.NEW : Outcome.UNCHANGED;
        }

        private List<EnterpriseFact> read(ImportRow row, Enterprise enterprise, List<FieldProblem> problems) {
            List<EnterpriseFact> read = new ArrayList<>();
            // What the whole row shares is wrong once, not once a fact.
            Set<FieldProblem> wrong = new LinkedHashSet<>();
            for (FactDefinition definition : dictionary.definitions()) {
                String field = FACT + definition.code();
                if (!row.has(field)) {
                    continue;
                }
                boolean timeless = definition.periods() == FactDefinition.Periods.NONE;
                try {
                    read.add(recordFact.state(
                            actor,
                            enterprise.id(),
                            new RecordFact.Command(
                                    definition.code().value(),
                                    timeless ? null : row.at(PERIOD),
                                    row.at(field),
                                    row.at(SOURCE),
                                    row.at(AS_OF))));
                } catch (RefusedException e) {
                    FindImported.problems(e)
                            .forEach(problem -> wrong.add(new FieldProblem(
                                    problem.field().equals("value") ? field : problem.field(),
                                    problem.key(),
                                    problem.args())));
                }
            }
            problems.addAll(wrong);
            return read;
        }

        @Override
        public void keep() {
            facts.addAll(fresh);
            keepSizeClass.renewAll(concerned.values());
            auditTrail.recordAll(
                    fresh.stream().map(fact -> RecordFact.event(actor, fact)).toList());
        }
    }
}
