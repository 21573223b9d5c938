package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.usecase.RunImport;
import org.zhuqi.documents.imports.usecase.StartImport;
import org.zhuqi.documents.imports.usecase.WorkOnImports;
import org.zhuqi.documents.imports.web.Books;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Ten thousand enterprises in one file. */
@Tag("long")
@SpringBootTest(
        classes = EnterprisesApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=import-load-data-${random.uuid}"})
@ContextConfiguration(initializers = FreshDatabase.class)
class ImportLoadTest {
    private static final int MANY = 10_000;
    /** Promised on a machine with two cores that does nothing else; builds share theirs. */
    private static final Duration PROMISED = Duration.ofSeconds(10);

    private static final int SHARED = 3;

    @Autowired
    StartImport startImport;

    @Autowired
    RunImport runImport;

    @Autowired
    WorkOnImports workOnImports;

    @Autowired
    Imports imports;

    @Autowired
    IdentifyActor identifyActor;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tenThousandEnterprisesAreKeptInSecondsAndAgainWithoutAChange() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("统一社会信用代码", "企业名称（中文）", "责任单位", "行业", "联系人姓名", "电话"));
        for (int i = 0; i < MANY; i++) {
            rows.add(List.of(
                    CreditCode.complete("91222401", "MB%06d".formatted(i)).value(),
                    "延边第" + i + "号食品加工有限责任公司",
                    i % 2 == 0 ? "延吉市" : "敦化市",
                    "C1373",
                    "联系人" + i % 100,
                    "138%08d".formatted(i)));
        }
        byte[] file = Books.book(rows.toArray(List[]::new));
        Actor officer = officer();

        Import first = run(officer, file, "first");
        assertThat(first.tally().fresh()).isEqualTo(MANY);
        assertThat(jdbc.sql("select count(*) from enterprise where credit_code like '91222401MB%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'enterprises.create'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(MANY);
        assertThat(run(officer, file, "again").tally().unchanged()).isEqualTo(MANY);
    }

    private Import run(Actor officer, byte[] file, String which) {
        Instant begun = Instant.now();
        Import handedIn = startImport.start(
                officer,
                new StartImport.Command("enterprises", "万户.xlsx", () -> new ByteArrayInputStream(file), Map.of()));
        Instant taken = Instant.now();
        long busy = cpuMillis();
        runImport.runMapped(
                officer,
                handedIn.id(),
                new ColumnMapping(Map.of(
                        0,
                        "creditCode",
                        1,
                        "names.zh",
                        2,
                        "unit",
                        3,
                        "industry",
                        4,
                        "contacts[0].name",
                        5,
                        "contacts[0].phone")),
                ImportMode.ALL_OR_NOTHING);
        await().atMost(PROMISED.multipliedBy(SHARED))
                .until(() -> !workOnImports.workOnNext()
                        && !imports.find(handedIn.id()).orElseThrow().status().underWay());
        Duration took = Duration.between(taken, Instant.now());
        // Standard output: the figure is asked for, whatever is logged.
        System.out.printf(
                "%d enterprises, %s: taken in %d ms, kept in %d ms with %d ms of processor beside the database%n",
                MANY, which, Duration.between(begun, taken).toMillis(), took.toMillis(), cpuMillis() - busy);
        Import done = imports.find(handedIn.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        return done;
    }

    /** What this program used: on a machine shared with others the time says less. */
    private static long cpuMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }

    private Actor officer() {
        String id = jdbc.sql("select id from account where username = 'prefecture-officer-1'")
                .query(String.class)
                .single();
        return identifyActor.ofSession(UserId.of(id), "127.0.0.1").orElseThrow().actor();
    }
}
