package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.CreditLists;
import org.zhuqi.reviews.checks.Listing;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Right;

/** Lines of credit lists from a file; enterprises that are not on record are kept too, they may come later. */
@Service
@RequiredArgsConstructor
class CreditListImport implements ImportKind {
    private static final String LIST = "list";
    private static final String CODE = "creditCode";
    private static final String REASON = "reason";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Map<CreditList, LocalText> NAMES = Map.of(
            CreditList.DISHONEST, new LocalText("失信被执行人", "신용상실 피집행인", "Dishonest judgment debtor"),
            CreditList.ABNORMAL, new LocalText("经营异常名录", "경영이상 명록", "Abnormal operation"),
            CreditList.SERIOUS_VIOLATION, new LocalText("严重违法失信名单", "엄중 위법신용상실 명단", "Serious violation"),
            CreditList.TAX_VIOLATION, new LocalText("重大税收违法", "중대 세수위법", "Major tax violation"),
            CreditList.ACCIDENT, new LocalText("安全生产事故", "안전생산 사고", "Safety accident"));

    private final CreditLists lists;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @Override
    public String id() {
        return "credit-lists";
    }

    @Override
    public Right right() {
        return ChecksRight.UPLOAD_LISTS;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(
                        LIST,
                        "reviews.credit-list",
                        new ColumnType.Choice(Arrays.stream(CreditList.values())
                                .map(list -> new ColumnType.Option(list.name(), name(list)))
                                .toList())),
                ImportColumn.required(CODE, "reviews.tie.creditCode", new ColumnType.Code()),
                ImportColumn.required(REASON, "reviews.credit-list.reason", new ColumnType.Text()),
                ImportColumn.required(FROM, "reviews.credit-list.from", new ColumnType.Day()),
                ImportColumn.optional(TO, "reviews.credit-list.to", new ColumnType.Day())
                        .explained("reviews.credit-list.to-help"));
    }

    private static LocalText name(CreditList list) {
        LocalText name = NAMES.get(list);
        return name == null ? LocalText.ofZh(list.name()) : name;
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor);
    }

    private record Key(CreditList list, CreditCode code, LocalDate from) {
        static Key of(Listing listing) {
            return new Key(listing.list(), listing.code(), listing.from());
        }
    }

    private final class Judging implements Rows {
        private final Actor actor;
        private final Map<Key, Integer> rowOf = new HashMap<>();
        private final List<Listing> fresh = new ArrayList<>();

        Judging(Actor actor) {
            this.actor = actor;
        }

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            fresh.clear();
            List<@Nullable Listing> read = new ArrayList<>();
            List<List<FieldProblem>> problems = new ArrayList<>();
            for (ImportRow row : rows) {
                List<FieldProblem> wrong = new ArrayList<>();
                read.add(read(row, wrong));
                problems.add(wrong);
            }
            Map<Key, Listing> held = new HashMap<>();
            lists.about(read.stream()
                            .flatMap(listing -> listing == null
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(listing.code()))
                            .distinct()
                            .toList())
                    .forEach(listing -> held.put(Key.of(listing), listing));
            List<RowVerdict> verdicts = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Listing listing = read.get(i);
                verdicts.add(
                        listing == null
                                ? RowVerdict.bad(problems.get(i))
                                : judge(listing, rows.get(i), held.get(Key.of(listing))));
            }
            return verdicts;
        }

        private RowVerdict judge(Listing listing, ImportRow row, @Nullable Listing held) {
            if (!actor.has(ChecksRight.UPLOAD_LISTS)) {
                return RowVerdict.bad(List.of(FieldProblem.of("", "reviews.credit-list-not-yours")));
            }
            Integer before = rowOf.putIfAbsent(Key.of(listing), row.number());
            if (before != null) {
                return RowVerdict.bad(List.of(FieldProblem.of(CODE, "reviews.credit-list-twice", before)));
            }
            if (listing.equals(held)) {
                return RowVerdict.UNCHANGED;
            }
            fresh.add(listing);
            return held == null ? RowVerdict.NEW : RowVerdict.CHANGED;
        }

        @Override
        public void keep() {
            lists.keep(fresh, clock.instant());
            auditTrail.recordAll(fresh.stream()
                    .map(listing -> AuditEvent.done(
                                    actor,
                                    "reviews.list-enterprise",
                                    "credit-code",
                                    listing.code().value())
                            .with(Map.of("list", listing.list().name(), "from", String.valueOf(listing.from()))))
                    .toList());
        }
    }

    private static @Nullable Listing read(ImportRow row, List<FieldProblem> problems) {
        CreditList list = Arrays.stream(CreditList.values())
                .filter(each -> each.name().equals(row.at(LIST)))
                .findFirst()
                .orElse(null);
        if (list == null) {
            problems.add(FieldProblem.of(LIST, "reviews.credit-list-kind"));
        }
        CreditCode.Judgement code = CreditCode.judge(row.at(CODE));
        if (!code.acceptable()) {
            problems.add(FieldProblem.of(CODE, "reviews.tie-enterprise"));
        }
        String reason = row.at(REASON);
        if (reason.isBlank() || reason.length() > Listing.MAX_REASON) {
            problems.add(FieldProblem.of(REASON, "reviews.tie-reason", Listing.MAX_REASON));
        }
        LocalDate from = day(row, FROM, problems);
        LocalDate to = row.has(TO) ? day(row, TO, problems) : null;
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(FieldProblem.of(TO, "reviews.credit-list-day"));
        }
        return list == null || from == null || !problems.isEmpty()
                ? null
                : new Listing(list, new CreditCode(code.normalized()), reason, from, to);
    }

    private static @Nullable LocalDate day(ImportRow row, String field, List<FieldProblem> problems) {
        try {
            return LocalDate.parse(row.at(field));
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of(field, "reviews.credit-list-day"));
            return null;
        }
    }
}
