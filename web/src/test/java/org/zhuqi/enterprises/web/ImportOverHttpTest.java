package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.documents.imports.web.Books.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** From the template to the records on the pages, over real HTTP. */
class ImportOverHttpTest extends ImportsOverHttp {
    private static final List<String> HEAD = List.of("统一社会信用代码 *", "企业名称", "所属单位", "行业", "备注");

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

    private static String upload(Visitor visitor, String kind, String name, byte[] file) {
        visitor.get("/staff/imports/new?kind=" + kind);
        HttpResponse<String> answer = visitor.post("/staff/imports", Map.of("kind", kind), "file", name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String to = answer.headers().firstValue("location").orElse("");
        return to.substring(to.indexOf("/staff/"));
    }

    private long auditEntries() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
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
}
