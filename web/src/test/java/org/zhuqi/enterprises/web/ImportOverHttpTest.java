package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.documents.imports.usecase.WorkOnImports;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the template to the records over real HTTP. */
@SpringBootTest(
        classes = EnterprisesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=import-http-data-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class ImportOverHttpTest {
    private static final List<String> HEAD = List.of("统一社会信用代码 *", "企业名称", "所属单位", "行业", "备注");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkOnImports workOnImports;

    @Test
    void theTemplateCarriesTheHeadOfTheReadersLanguageAndExplainsItself() {
        Visitor officer = visitor("yanji-officer-1");
        List<List<String>> zh = sheet(download(officer, "/staff/imports/templates/enterprises"), 0);
        assertThat(zh.getFirst()).contains("统一社会信用代码", "企业名称（中文）", "责任单位");
        List<List<String>> explained = sheet(download(officer, "/staff/imports/templates/enterprises"), 1);
        assertThat(explained).hasSize(zh.getFirst().size() + 1);
        assertThat(explained.toString()).contains("延吉市").doesNotContain("??");
        List<List<String>> facts = sheet(download(officer, "/staff/imports/templates/facts"), 0);
        assertThat(facts.getFirst()).contains("营业收入（万元）", "从业人员");
        officer.get("/staff/imports?lang=ko");
        assertThat(sheet(download(officer, "/staff/imports/templates/enterprises"), 0)
                        .getFirst())
                .contains("통일사회신용코드");
        assertThat(officer.get("/staff/imports/templates/titles").statusCode())
                .as("a county grants no titles")
                .isEqualTo(403);
        assertThat(visitor("demo-enterprise-001").get("/staff/imports").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileGoesFromTheUploadOverThePreviewIntoTheRecord() {
        Visitor officer = visitor("yanji-officer-1");
        byte[] file = book(
                List.of("延吉市企业名单"),
                HEAD,
                List.of(code(1), "导入企业甲", "延吉市", "C1373 其他", "x"),
                List.of("　" + code(2).toLowerCase(java.util.Locale.ROOT), "导入企业乙", "222401", "", ""));
        String page = upload(officer, "enterprises", "名单.xlsx", file);
        String columns = officer.get(page).body();
        assertThat(columns)
                .contains("<option value=\"creditCode\" selected=\"selected\">")
                .contains("不导入");
        assertThat(officer.post(page + "/columns", Map.of("column[1]", "names.zh"))
                        .body())
                .contains("缺少列：统一社会信用代码");
        assertThat(officer.post(
                                page + "/columns",
                                Map.of(
                                        "column[0]",
                                        "creditCode",
                                        "column[1]",
                                        "names.zh",
                                        "column[2]",
                                        "unit",
                                        "column[3]",
                                        "industry"))
                        .statusCode())
                .isEqualTo(302);
        work();
        String preview = officer.get(page).body();
        assertThat(preview).contains("待确认导入").contains("导入企业甲").contains("延吉市").doesNotContain("every 1s");
        assertThat(enterprises("导入企业%")).as("nothing is kept yet").isZero();
        officer.post(page + "/run", Map.of());
        work();
        assertThat(officer.get(page).body()).contains("已导入");
        assertThat(enterprises("导入企业%")).isEqualTo(2);
        assertThat(jdbc.sql("select industry from enterprise where name_zh = '导入企业甲'")
                        .query(String.class)
                        .single())
                .isEqualTo("C1373");
        assertThat(jdbc.sql("select details ->> 'new' from audit_entry where action = 'imports.run'")
                        .query(String.class)
                        .list())
                .contains("2");
        assertThat(visitor("hunchun-officer-1").get(page).statusCode())
                .as("another county")
                .isEqualTo(404);
        assertThat(officer.get("/staff/imports").body()).contains("名单.xlsx");

        String again = upload(officer, "enterprises", "名单.xlsx", file);
        assertThat(officer.get(again).body())
                .as("the mapping is remembered")
                .contains("<option value=\"industry\" selected=\"selected\">");
        long entries = auditEntries();
        runAll(
                officer,
                again,
                Map.of(
                        "column[0]",
                        "creditCode",
                        "column[1]",
                        "names.zh",
                        "column[2]",
                        "unit",
                        "column[3]",
                        "industry"),
                false);
        JsonNode repeated = json(token("yanji-officer-1"), again);
        assertThat(repeated.path("status").asString()).isEqualTo("DONE");
        assertThat(repeated.path("counts").path("unchanged").asInt()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where id > ? and object_kind = 'enterprise'")
                        .param(entries)
                        .query(Integer.class)
                        .single())
                .as("importing it again changes nothing")
                .isZero();
    }

    @Test
    void oneBadRowKeepsEverythingOutUnlessSomebodyChoosesToSkipIt() {
        Visitor officer = visitor("yanji-officer-1");
        byte[] file = book(
                HEAD,
                List.of(code(11), "跳行企业甲", "延吉市", "", ""),
                List.of("9122", "=cmd()", "延吉市", "", "备"),
                List.of(code(12), "跳行企业丙", "珲春市", "", ""));
        String page = upload(officer, "enterprises", "坏行.xlsx", file);
        Map<String, String> columns = Map.of("column[0]", "creditCode", "column[1]", "names.zh", "column[2]", "unit");
        runAll(officer, page, columns, false);
        String refused = officer.get(page).body();
        assertThat(refused)
                .contains("整个文件未导入")
                .contains("代码应为18位")
                .contains("不属于您的责任范围")
                .contains("9122");
        assertThat(enterprises("跳行企业%")).isZero();
        List<List<String>> errors = sheet(download(officer, page + "/errors"), 0);
        assertThat(errors.getFirst()).startsWith("行", "列", "原因", "统一社会信用代码 *");
        assertThat(errors).hasSize(3);
        assertThat(errors.get(1)).startsWith("3", "统一社会信用代码 *").contains("9122", "=cmd()", "备");
        assertThat(errors.get(1).get(2)).contains("9122").contains("代码应为18位");
        assertThat(errors.get(2)).startsWith("4", "所属单位").contains("珲春市");
        officer.get("/staff/imports?lang=ko");
        assertThat(sheet(download(officer, page + "/errors"), 0).getFirst()).startsWith("행", "렬", "리유");
        officer.get("/staff/imports?lang=zh");

        officer.post(page + "/run", Map.of("skip", "true"));
        work();
        assertThat(officer.get(page).body()).contains("已导入");
        assertThat(enterprises("跳行企业%")).isEqualTo(1);
        assertThat(officer.post(page + "/run", Map.of("skip", "true")).body()).contains("不能重复操作");
    }

    @Test
    void programsHandInAFileAndAskHowItStands() {
        String token = token("prefecture-officer-1");
        byte[] file =
                book(List.of("代码", "名", "属"), List.of(code(21), "接口企业甲", "延吉市"), List.of(code(22), "接口企业乙", "龙井市"));
        HttpResponse<String> unmapped = api(token, file, Map.of("kind", "enterprises", "mode", "all-or-nothing"));
        assertThat(unmapped.statusCode()).isEqualTo(422);
        assertThat(unmapped.body()).contains("imports.mapping").contains("imports.column-missing");
        HttpResponse<String> taken = api(
                token,
                file,
                Map.of(
                        "kind",
                        "enterprises",
                        "mode",
                        "all-or-nothing",
                        "mapping",
                        "{\"代码\": \"creditCode\", \"名\": \"names.zh\", \"属\": \"unit\"}"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String at = taken.headers().firstValue("location").orElse("");
        assertThat(JsonMapper.shared().readTree(taken.body()).path("status").asString())
                .isEqualTo("RUNNING");
        work();
        JsonNode done = json(token, at);
        assertThat(done.path("status").asString()).isEqualTo("DONE");
        assertThat(done.path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(enterprises("接口企业%")).isEqualTo(2);
        assertThat(get(token("hunchun-officer-1"), at).statusCode()).isEqualTo(404);
        assertThat(api(token, file, Map.of("kind", "enterprises", "mode", "sometimes"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api(token, file, Map.of("kind", "enterprises", "mapping", "[]"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api(token, file, Map.of("kind", "nothing")).statusCode()).isEqualTo(404);
        HttpResponse<String> text = api(token, "a,b".getBytes(StandardCharsets.UTF_8), Map.of("kind", "enterprises"));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("imports.not-xlsx");
    }

    @Test
    void factsTitlesAndTheDirectoryComeByFileToo() {
        String token = token("prefecture-officer-1");
        String known = jdbc.sql("select credit_code from enterprise where name_zh = '示范企业001'")
                .query(String.class)
                .single();
        assertImported(
                token,
                "facts",
                book(
                        List.of("信用代码", "名称", "年度", "数据来源", "截止日期", "营业收入(元)", "净利润（万元）", "从业人员", "列入经营异常名录"),
                        List.of(known, "示范企业001", "2022年", "统计部门", "2023/4/29", "12,345,678.9", "-12.5", "1２3", "否")));
        assertThat(jdbc.sql("""
                        select string_agg(code || '=' || coalesce(number::text, yes::text), ',' order by code)
                        from enterprise_fact f join enterprise e on e.id = f.enterprise_id
                        where e.name_zh = '示范企业001' and (year = 2022 or year is null) and as_of = '2023-04-29'
                            and source = 'statistics'
                        """).query(String.class).single())
                .isEqualTo("abnormal-list=false,employees=123,net-profit=-125000,revenue=12345678.9");
        assertImported(
                token,
                "titles",
                book(
                        List.of("信用代码", "称号", "认定日期", "到期日期", "认定文号"),
                        List.of(known, "专精特新种子企业", "2019年1月1日", "2019.12.31", "延州工信〔2019〕1号")));
        String outside = jdbc.sql("""
                        select credit_code from enterprise e where name_zh like '示范企业%' and not exists (
                            select 1 from directory_membership m where m.enterprise_id = e.id) order by name_zh limit 1
                        """).query(String.class).single();
        assertImported(
                token,
                "directory",
                book(List.of("信用代码", "入库时间", "退库时间", "退库原因"), List.of(outside, "2009-01", "2009年12月", "停产")));
    }

    /** It is kept, and a second time nothing changes. */
    private void assertImported(String token, String kind, byte[] file) {
        for (String count : List.of("added", "unchanged")) {
            HttpResponse<String> taken = api(token, file, Map.of("kind", kind, "mode", "all-or-nothing"));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            work();
            JsonNode done = json(token, taken.headers().firstValue("location").orElse(""));
            assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.path("counts").path(count).asInt())
                    .as(kind + " " + count)
                    .isEqualTo(1);
        }
    }

    @Test
    void bombsAndOtherKindsOfFileAreRefusedAtTheForm() {
        Visitor officer = visitor("yanji-officer-1");
        officer.get("/staff/imports/new?kind=enterprises");
        for (Map.Entry<String, String> refused : Map.of(
                        "名单.csv", "xlsx 文件",
                        "名单.xlsm", "宏程序",
                        "名单.xlsx", "xlsx 文件")
                .entrySet()) {
            HttpResponse<String> answer = officer.post(
                    "/staff/imports",
                    Map.of("kind", "enterprises"),
                    "file",
                    refused.getKey(),
                    "名称,代码".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.body()).as(refused.getKey()).contains(refused.getValue());
        }
        assertThat(jdbc.sql("select count(*) from attachment where owner_kind = 'import' and file_name like '%.csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void workThatDiesWithItsProgramIsTakenUpAgainAndDoneOnce() {
        String token = token("prefecture-officer-1");
        byte[] file = book(List.of("信用代码", "企业名称", "责任单位"), List.of(code(31), "断电企业甲", "延吉市"));
        String at = api(token, file, Map.of("kind", "enterprises", "mode", "check"))
                .headers()
                .firstValue("location")
                .orElse("");
        work();
        // A program took it to keep its rows, and died.
        jdbc.sql("""
                        update data_import set status = 'RUNNING', mode = 'ALL_OR_NOTHING', attempt = 1,
                            claim = gen_random_uuid(), lease = ?
                        where id = ?::uuid
                        """)
                .params(
                        Timestamp.from(Instant.now().plus(Duration.ofMinutes(2))),
                        at.substring(at.lastIndexOf('/') + 1))
                .update();
        assertThat(workOnImports.workOnNext()).as("it might be at work still").isFalse();
        String page = visitor("prefecture-officer-1")
                .get(at.replace("/api/v1/", "/staff/"))
                .body();
        assertThat(page).contains("正在导入").contains("hx-trigger=\"every 1s\"").contains("http-equiv=\"refresh\"");
        jdbc.sql("update data_import set lease = lease - interval '3 minutes' where status = 'RUNNING'")
                .update();
        work();
        assertThat(json(token, at).path("status").asString()).isEqualTo("DONE");
        assertThat(enterprises("断电企业%")).isEqualTo(1);
    }

    @Test
    void whoeverLostTheRightMeanwhileImportsNothing() {
        byte[] file = book(List.of("信用代码", "企业名称", "责任单位"), List.of(code(41), "失权企业甲", "和龙市"));
        String at = api(token("helong-officer-1"), file, Map.of("kind", "enterprises", "mode", "check"))
                .headers()
                .firstValue("location")
                .orElse("");
        work();
        jdbc.sql("update account set status = 'DISABLED' where username = 'helong-officer-1'")
                .update();
        jdbc.sql("update data_import set status = 'RUNNING', mode = 'ALL_OR_NOTHING' where id = ?::uuid")
                .param(at.substring(at.lastIndexOf('/') + 1))
                .update();
        work();
        JsonNode failed = json(token("prefecture-officer-1"), at);
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("shared.denied");
        assertThat(enterprises("失权企业%")).isZero();
    }

    private void runAll(Visitor visitor, String page, Map<String, String> columns, boolean skip) {
        visitor.get(page);
        assertThat(visitor.post(page + "/columns", columns).statusCode()).isEqualTo(302);
        work();
        visitor.get(page);
        assertThat(visitor.post(page + "/run", skip ? Map.of("skip", "true") : Map.of())
                        .statusCode())
                .isEqualTo(302);
        work();
    }

    /** Until nothing is under way any more; the program's own schedule may have taken some of it. */
    private void work() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !workOnImports.workOnNext()
                        && jdbc.sql(
                                        "select not exists (select 1 from data_import where status in ('CHECKING', 'RUNNING'))")
                                .query(Boolean.class)
                                .single());
    }

    private static String upload(Visitor visitor, String kind, String name, byte[] file) {
        visitor.get("/staff/imports/new?kind=" + kind);
        HttpResponse<String> answer = visitor.post("/staff/imports", Map.of("kind", kind), "file", name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String to = answer.headers().firstValue("location").orElse("");
        return to.substring(to.indexOf("/staff/"));
    }

    private int enterprises(String name) {
        return jdbc.sql("select count(*) from enterprise where name_zh like ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private long auditEntries() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private static String code(int number) {
        return CreditCode.complete(
                        "91222401",
                        "MAIMP%03d".formatted(number).replace('I', '9').replace('O', '9'))
                .value();
    }

    static byte[] book(List<?>... rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("数据");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, String.valueOf(rows[row].get(column)));
                }
            }
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> sheet(byte[] file, int index) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheet(index).orElseThrow().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : Objects.requireNonNullElse(cell.getText(), ""))
                        .collect(Collectors.toList()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] download(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment");
        return answer.body();
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(name, OpenDemonstrationAccount.PASSWORD);
        assertThat(visitor.loggedIn()).isTrue();
        return visitor;
    }

    private String token(String name) {
        HttpResponse<String> answer = send(new Visitor(port)
                .request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(name, OpenDemonstrationAccount.PASSWORD))));
        return JsonMapper.shared().readTree(answer.body()).path("token").asString();
    }

    private JsonNode json(String token, String at) {
        return JsonMapper.shared()
                .readTree(get(token, at.replace("/staff/", "/api/v1/")).body());
    }

    private HttpResponse<String> get(String token, String at) {
        return send(new Visitor(port)
                .request(at)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private HttpResponse<String> api(String token, byte[] file, Map<String, String> fields) {
        String boundary = "----imports";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(new Visitor(port)
                .request("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
