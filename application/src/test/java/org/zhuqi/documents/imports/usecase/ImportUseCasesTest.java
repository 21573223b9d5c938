package org.zhuqi.documents.imports.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.InMemorySecondFactors;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.FileRetention;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportEnded;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.documents.imports.InMemoryImports;
import org.zhuqi.documents.imports.InMemoryRememberedMappings;
import org.zhuqi.documents.imports.PlainWorkbooks;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.usecase.DocumentRoomFixture;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.SharedError;

/** From the file to the rows, on fakes, with a kind of import that keeps words in a map. */
class ImportUseCasesTest {
    private static final Map<String, Set<String>> NAMES = Map.of("word", Set.of("词", "word"), "meaning", Set.of("义"));
    private static final String LIST = "单词表\n词|义|注\n甲|一|x\n乙|二|\n";

    private Instant now = AccountFixture.NOW;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Words words = new Words();
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryRememberedMappings mappings = new InMemoryRememberedMappings();
    private final List<DomainEvent> told = new ArrayList<>();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryReportingUnits units =
            new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county(), AccountFixture.zone());
    private final IdentifyActor identifyActor = new IdentifyActor(
            accounts,
            units,
            new InMemoryApiTokens(),
            new InMemorySecondFactors(),
            AccountFixture.POLICY,
            new SecondFactorPolicy(Set.of()),
            clock);
    private final ImportKinds kinds = new ImportKinds(List.of(words));
    private final PlainWorkbooks workbooks = new PlainWorkbooks();
    private final DocumentRoomFixture documents = new DocumentRoomFixture(new ImportAttachments(imports), trail, clock);
    private final StartImport start = new StartImport(
            kinds,
            workbooks,
            documents.upload,
            new KeepImport(imports, trail),
            mappings,
            new ImportLimits(100_000, 1_000_000, 3, 20),
            clock);
    private final CheckImport check = new CheckImport(kinds, imports, mappings, clock);
    private final RunImport run = new RunImport(kinds, imports, clock);
    private final ShowImport show = new ShowImport(imports);
    private final JudgeRows judgeRows = new JudgeRows(documents.open, workbooks, imports, clock);
    private final WorkOnImports work = new WorkOnImports(
            imports, kinds, identifyActor, judgeRows, new KeepRows(judgeRows, imports, trail, told::add, clock), clock);

    private final Account account = AccountFixture.officer("officer", AccountFixture.COUNTY);
    private final Actor officer = actor(account);

    private Actor actor(Account of) {
        accounts.add(of);
        return identifyActor.ofSession(of.id(), "10.0.0.1").orElseThrow().actor();
    }

    @Test
    void aFileIsTakenInAndItsColumnsRecognisedUnderTheTitle() {
        Import taken = taken(LIST);
        assertThat(taken.source().headRow()).isEqualTo(2);
        assertThat(taken.source().rows()).isEqualTo(2);
        assertThat(taken.mapping().columns()).isEqualTo(Map.of(0, "word", 1, "meaning"));
        assertThat(words.kept).isEmpty();
        assertThat(trail.actions()).containsExactly("documents.attach", "imports.upload");
        assertThat(work.workOnNext()).as("nobody asked for anything yet").isFalse();
    }

    @Test
    void aCheckJudgesAndKeepsNothingAndTheMappingIsRememberedForTheUnit() {
        Import taken = taken("字|义\n甲|一\n坏|二\n");
        assertThat(taken.mapping().columns()).isEqualTo(Map.of(1, "meaning"));
        ColumnMapping named = new ColumnMapping(Map.of(0, "word", 1, "meaning"));
        refused(ImportsError.MAPPING, () -> check.check(officer, taken.id(), taken.mapping()));
        check.check(officer, taken.id(), named);
        assertThat(work.workOnNext()).isTrue();
        ShowImport.Shown shown = show.show(officer, taken.id(), 10);
        assertThat(shown.found().status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(shown.found().tally()).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(shown.progress()).isEqualTo(2);
        assertThat(shown.problems())
                .extracting(
                        RowProblem::row,
                        RowProblem::place,
                        RowProblem::found,
                        p -> p.problem().key())
                .containsExactly(tuple(3, 0, "坏", "words.bad"));
        assertThat(shown.found().preview()).hasSize(2);
        assertThat(words.kept).isEmpty();
        assertThat(taken("字|义\n丙|三\n").mapping()).isEqualTo(named);
    }

    @Test
    void oneBadRowKeepsEverythingOutAndSkippingIsAChoice() {
        Import taken = taken("词|义\n甲|一\n坏|二\n");
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        work.workOnNext();
        assertThat(status(taken)).isEqualTo(ImportStatus.REFUSED);
        assertThat(words.kept).isEmpty();
        run.run(officer, taken.id(), ImportMode.SKIP_BAD_ROWS);
        work.workOnNext();
        assertThat(status(taken)).isEqualTo(ImportStatus.DONE);
        assertThat(words.kept).isEqualTo(Map.of("甲", "一"));
        assertThat(trail.events().getLast().details())
                .containsEntry("new", "1")
                .containsEntry("bad", "1")
                .containsEntry("mode", "SKIP_BAD_ROWS");
        refused(ImportsError.NOT_NOW, () -> run.run(officer, taken.id(), ImportMode.SKIP_BAD_ROWS));
    }

    @Test
    void aCellWithoutAValueIsBadWhateverTheKindSays() {
        Import taken = taken("词|义\n甲|#N/A\n");
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        work.workOnNext();
        assertThat(imports.problems(taken.id(), 5))
                .extracting(RowProblem::place, p -> p.problem().key())
                .containsExactly(tuple(1, "imports.cell-broken"));
    }

    @Test
    void whatBreaksOffIsTriedAgainAndGivenUpAfterThreeTimes() {
        Import taken = taken(LIST);
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        words.breaksOff = true;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(work::workOnNext).hasMessage("broken off");
            assertThat(status(taken)).isEqualTo(ImportStatus.RUNNING);
        }
        assertThat(work.workOnNext()).isTrue();
        assertThat(status(taken)).isEqualTo(ImportStatus.FAILED);
        assertThat(imports.find(taken.id()).orElseThrow().failure()).isEqualTo("imports.gave-up");
        words.breaksOff = false;
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        work.workOnNext();
        assertThat(status(taken)).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void workOfAProgramThatDiedIsDoneWhenItsLeaseRanOut() {
        Import taken = taken(LIST);
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        imports.claim(new UUID(1, 1), now, now.plus(JudgeRows.LEASE));
        assertThat(work.workOnNext()).isFalse();
        now = now.plus(JudgeRows.LEASE).plus(Duration.ofSeconds(1));
        assertThat(work.workOnNext()).isTrue();
        assertThat(status(taken)).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void whoeverLostTheWorkToAnotherEndsNothing() {
        Import taken = taken(LIST);
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        words.meanwhile = () -> {
            now = now.plus(JudgeRows.LEASE).plusSeconds(1);
            imports.claim(new UUID(1, 2), now, now.plus(JudgeRows.LEASE));
        };
        assertThat(work.workOnNext()).isTrue();
        assertThat(status(taken)).as("the other one's to end").isEqualTo(ImportStatus.RUNNING);
        assertThat(trail.actions()).doesNotContain("imports.run");
    }

    @Test
    void theWorkIsDoneByTodaysRights() {
        Import taken = taken(LIST);
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        accounts.save(accounts.find(account.id()).orElseThrow().disabled());
        work.workOnNext();
        assertThat(imports.find(taken.id()).orElseThrow().failure()).isEqualTo("shared.denied");
        assertThat(words.kept).isEmpty();
    }

    @Test
    void anotherUnitsImportLooksLikeNone() {
        Import taken = taken(LIST);
        Actor zone = actor(AccountFixture.officer("zone", AccountFixture.ZONE));
        refused(SharedError.NOT_FOUND, () -> show.show(zone, taken.id(), 1));
        refused(SharedError.NOT_FOUND, () -> run.run(zone, taken.id(), ImportMode.SKIP_BAD_ROWS));
        refused(
                SharedError.NOT_FOUND,
                () -> documents.open.open(zone, taken.source().file()));
        refused(SharedError.DENIED, () -> kinds.allowed(Actor.anonymous(""), "words"));
        refused(SharedError.NOT_FOUND, () -> kinds.allowed(officer, "nothing"));
    }

    @Test
    void filesOfOtherKindsWithoutRowsOrWithTooManyAreRefusedBeforeTheyAreKept() {
        refused(ImportsError.NOT_XLSX, () -> start(LIST, "list.csv"));
        refused(ImportsError.MACROS, () -> start(LIST, "list.XLSM"));
        refused(ImportsError.NO_ROWS, () -> start("只有标题\n", "list.xlsx"));
        refused(ImportsError.NO_ROWS, () -> start("词|义\n", "list.xlsx"));
        refused(ImportsError.TOO_MANY_ROWS, () -> start("词|义\n1|1\n2|2\n3|3\n4|4\n", "list.xlsx"));
        assertThat(trail.actions()).isEmpty();
    }

    @Test
    void theErrorSheetGivesBackTheBadRowsAsTheyWere() {
        Import taken = taken("词|义\n甲|一\n坏|=1+1\n");
        check.check(officer, taken.id(), taken.mapping());
        work.workOnNext();
        Sheet sheet = new Sheet();
        new WriteErrorSheet(imports, documents.open, workbooks, List.of(sheet))
                .write(
                        officer,
                        taken.id(),
                        new WriteErrorSheet.Words(
                                List.of("行", "列", "原因"),
                                problem -> "词",
                                problem -> problem.problem().key()),
                        ByteArrayOutputStream::new);
        assertThat(sheet.rows)
                .containsExactly(
                        List.of("行", "列", "原因", "词", "义"),
                        List.of(Cell.of(3), Cell.of("词"), Cell.of("words.bad"), Cell.of("坏"), Cell.of("=1+1")));
    }

    @Test
    void whoAskedIsToldTheEndButNotThatAPreviewIsThere() {
        Import taken = taken("词|义\n甲|一\n坏|二\n");
        check.check(officer, taken.id(), taken.mapping());
        work.workOnNext();
        assertThat(told).isEmpty();
        run.run(officer, taken.id(), ImportMode.ALL_OR_NOTHING);
        work.workOnNext();
        run.run(officer, taken.id(), ImportMode.SKIP_BAD_ROWS);
        work.workOnNext();
        Import failing = taken(LIST);
        run.run(officer, failing.id(), ImportMode.ALL_OR_NOTHING);
        accounts.save(accounts.find(account.id()).orElseThrow().disabled());
        work.workOnNext();
        assertThat(told)
                .extracting(event -> ((ImportEnded) event).status(), event -> ((ImportEnded) event).by())
                .containsExactly(
                        tuple(ImportStatus.REFUSED, officer.id()),
                        tuple(ImportStatus.DONE, officer.id()),
                        tuple(ImportStatus.FAILED, officer.id()));
    }

    @Test
    void whatStoodInAFileIsForgottenWhenNobodyWorkedOnItForLong() {
        RemoveImportFiles remove = new RemoveImportFiles(
                imports, documents.attachments, new FileRetention(Duration.ofDays(90)), trail, clock);
        Import taken = taken("词|义\n甲|一\n坏|二\n");
        check.check(officer, taken.id(), taken.mapping());
        work.workOnNext();
        now = now.plus(Duration.ofDays(90));
        assertThat(remove.removeSome()).as("not yet longer than that").isZero();
        now = now.plusSeconds(1);
        assertThat(remove.removeSome()).isEqualTo(1);
        assertThat(remove.removeSome()).isZero();
        Import left = imports.find(taken.id()).orElseThrow();
        assertThat(left.source().attachment()).isNull();
        assertThat(left.preview()).isEmpty();
        assertThat(left.tally()).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(imports.problems(taken.id(), 9)).isEmpty();
        assertThat(documents.attachments.find(taken.source().file())).isEmpty();
        assertThat(trail.actions()).last().isEqualTo("imports.remove-file");
        refused(ImportsError.FILE_GONE, () -> run.run(officer, taken.id(), ImportMode.SKIP_BAD_ROWS));
        refused(ImportsError.FILE_GONE, () -> check.check(officer, taken.id(), taken.mapping()));
    }

    @Test
    void twoKindsWithOneIdStopTheStart() {
        assertThatThrownBy(() -> new ImportKinds(List.of(new Words(), new Words())))
                .hasMessageContaining("two kinds of import with id words");
    }

    private Import taken(String text) {
        return start(text, "list.xlsx");
    }

    private Import start(String text, String name) {
        return start.start(officer, new StartImport.Command("words", name, () -> content(text), NAMES));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportStatus status(Import of) {
        return imports.find(of.id()).orElseThrow().status();
    }

    private static void refused(ErrorKey key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    /** Keeps words and their meanings; the word 坏 is bad. */
    private static final class Words implements ImportKind {
        final Map<String, String> kept = new TreeMap<>();
        boolean breaksOff;
        Runnable meanwhile = () -> {};

        @Override
        public String id() {
            return "words";
        }

        @Override
        public Right right() {
            return ImportsRight.IMPORT;
        }

        @Override
        public List<ImportColumn> columns() {
            return List.of(
                    ImportColumn.required("word", "words.word", new ColumnType.Text()),
                    ImportColumn.optional("meaning", "words.meaning", new ColumnType.Text()));
        }

        @Override
        public Rows begin(Actor actor, boolean keeping) {
            return new Rows() {
                private final List<ImportRow> good = new ArrayList<>();

                @Override
                public List<RowVerdict> judge(List<ImportRow> rows) {
                    meanwhile.run();
                    if (breaksOff) {
                        throw new IllegalStateException("broken off");
                    }
                    good.clear();
                    rows.stream().filter(row -> !row.at("word").equals("坏")).forEach(good::add);
                    return rows.stream()
                            .map(row -> good.contains(row)
                                    ? RowVerdict.NEW
                                    : RowVerdict.bad(List.of(FieldProblem.of("word", "words.bad"))))
                            .toList();
                }

                @Override
                public void keep() {
                    good.forEach(row -> kept.put(row.at("word"), row.at("meaning")));
                }
            };
        }
    }

    private static final class Sheet implements TableFormat {
        final List<List<?>> rows = new ArrayList<>();

        @Override
        public String id() {
            return "xlsx";
        }

        @Override
        public String mediaType() {
            return "x/x";
        }

        @Override
        public TableFile begin(OutputStream out, List<String> head) {
            rows.add(head);
            return new TableFile() {
                @Override
                public void row(List<Cell> cells) {
                    rows.add(cells);
                }

                @Override
                public void close() {}
            };
        }
    }
}
