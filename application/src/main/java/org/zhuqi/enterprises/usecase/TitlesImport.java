package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.Titles;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;

/** Titles from a file, a row each, as announcements list them; one that is on record as the row says stays as it is. */
@Service
@RequiredArgsConstructor
class TitlesImport implements ImportKind {
    private static final String KIND = "kind";
    private static final String BATCH = "batch";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DOCUMENT = "document";

    private final FindImported findImported;
    private final GrantTitle grantTitle;
    private final Titles titles;
    private final TitleKinds kinds;
    private final AuditTrail auditTrail;

    @Override
    public String id() {
        return "titles";
    }

    @Override
    public Right right() {
        return EnterpriseRight.EDIT_TITLES;
    }

    @Override
    public List<ImportColumn> columns() {
        return FindImported.columns(
                ImportColumn.required(
                        KIND,
                        "enterprises.field.title",
                        new ColumnType.Choice(kinds.all().stream()
                                .map(kind -> new ColumnType.Option(kind.code(), kind.name()))
                                .toList())),
                ImportColumn.optional(BATCH, "enterprises.field.batch", new ColumnType.Text()),
                ImportColumn.required(FROM, "enterprises.field.from", new ColumnType.Day()),
                ImportColumn.optional(TO, "enterprises.field.to", new ColumnType.Day())
                        .explained("enterprises.help.to"),
                ImportColumn.optional(DOCUMENT, "enterprises.field.document", new ColumnType.Text())
                        .explained("enterprises.help.document"));
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor, keeping);
    }

    private final class Judging extends EnterpriseRows {
        /** Two titles of one kind are about the same when their times overlap, not only when they are equal. */
        private final Map<EnterpriseId, Map<Title, Integer>> rowOf = new HashMap<>();

        private Map<EnterpriseId, List<Title>> held = Map.of();
        private final List<Title> fresh = new ArrayList<>();

        Judging(Actor actor, boolean keeping) {
            super(findImported, actor, keeping);
        }

        @Override
        void begin(List<EnterpriseId> concerned) {
            fresh.clear();
            held = titles.ofAll(concerned).stream().collect(Collectors.groupingBy(Title::enterprise));
        }

        @Override
        Outcome judge(ImportRow row, @Nullable Enterprise enterprise, List<FieldProblem> problems) {
            boolean owned = FindImported.owned(actor, EnterpriseRight.EDIT_TITLES, row, enterprise, problems);
            Title title = enterprise == null ? null : read(row, enterprise.id(), problems);
            if (!owned || enterprise == null || title == null || !problems.isEmpty()) {
                return Outcome.BAD;
            }
            Map<Title, Integer> earlier = rowOf.computeIfAbsent(enterprise.id(), id -> new HashMap<>());
            for (Map.Entry<Title, Integer> other : earlier.entrySet()) {
                if (GrantTitle.overlap(other.getKey(), title)) {
                    problems.add(FieldProblem.of(FROM, "enterprises.import-twice", other.getValue()));
                    return Outcome.BAD;
                }
            }
            earlier.put(title, row.number());
            List<Title> present = held.getOrDefault(enterprise.id(), List.of());
            if (present.stream().anyMatch(other -> same(other, title))) {
                return Outcome.UNCHANGED;
            }
            if (present.stream().anyMatch(other -> GrantTitle.overlap(other, title))) {
                problems.add(FieldProblem.of(FROM, "enterprises.title-overlaps"));
                return Outcome.BAD;
            }
            fresh.add(title);
            return Outcome.NEW;
        }

        private @Nullable Title read(ImportRow row, EnterpriseId enterprise, List<FieldProblem> problems) {
            LocalDate to = day(row.at(TO));
            if (row.has(TO) && to == null) {
                problems.add(FieldProblem.of(TO, "enterprises.date-form"));
            }
            try {
                return grantTitle.read(
                        enterprise,
                        new GrantTitle.Command(row.at(KIND), row.at(BATCH), day(row.at(FROM)), to, row.at(DOCUMENT)));
            } catch (RefusedException e) {
                problems.addAll(FindImported.problems(e));
                return null;
            }
        }

        @Override
        public void keep() {
            titles.addAll(fresh);
            auditTrail.recordAll(
                    fresh.stream().map(title -> GrantTitle.event(actor, title)).toList());
        }
    }

    /** Also one that was taken away since: a list of last year does not bring it back. */
    private static boolean same(Title held, Title title) {
        return held.kind().equals(title.kind())
                && held.from().equals(title.from())
                && Objects.equals(held.to(), title.to())
                && Objects.equals(held.batch(), title.batch())
                && Objects.equals(held.document(), title.document());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
